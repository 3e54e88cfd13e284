import type { Day } from "@pintpoint/core";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { classNames } from "../../../lib/class-names.ts";
import { addDays } from "../../../lib/datetime/day.ts";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import type { SlotEditor } from "../live/use-slot-editor.ts";
import { findSlot, MIN_MINUTES } from "../model/edit-slots.ts";
import { slotUnder } from "../model/grid-layout.ts";
import { pastUntil, ROW_MINUTES, rowsFrom } from "../model/grid-times.ts";
import { DAY_MINUTES, isPast, slotAsUtc, wallTimeAsUtc } from "../model/slot-time.ts";
import type { DraftSlot, TimedDraft, WallNow } from "../types.ts";
import { GridBlocks } from "./grid-blocks.tsx";
import styles from "./grid-cells.module.css";

interface GridCellsProps {
  days: readonly Day[];
  /** Minutes after midnight at which the rows begin. */
  firstRow: number;
  slots: readonly DraftSlot[];
  now: WallNow;
  length: number;
  editing: SlotEditor;
  onOpen(id: string): void;
  /** The arrows went above the first row, to this minute. */
  onUnfold(from: number): void;
  /** The arrows went to a day outside of the week; false when there is nothing. */
  onLeave(day: Day): boolean;
}

/** A cell: a row of a day, or the day as a whole. */
interface Cell {
  day: Day;
  from: number | null;
}

/**
 * The grid for keyboard and screen reader: one stop for the Tab key, arrows between the cells. The mouse works on the
 * blocks above it, which are only drawn; whoever cannot see them has the same slots in the list below the grid.
 */
export function GridCells({ days, firstRow, slots, now, length, editing, onOpen, onUnfold, onLeave }: GridCellsProps) {
  const { grid } = useMessages("creating");
  const formats = useFormats();
  const id = useId();
  const [active, setActive] = useState<Cell>({ day: days[0] ?? now.day, from: 19 * 60 });
  const focusNext = useRef(false);
  const rows = rowsFrom(firstRow);
  // As high as the window has room for, within what a mouse hits and an eye takes in.
  const rowHeight = `clamp(0.9375rem, calc((100dvh - var(--around)) / ${rows.length}), 1.625rem)`;

  // Where the Tab key arrives: the cell that was left, or its like in the week that is shown now.
  const activeCell: Cell = {
    day: days.includes(active.day) ? active.day : (days[0] ?? now.day),
    from: active.from !== null && active.from < firstRow ? firstRow : active.from,
  };
  const cellId = (cell: Cell) => `${id}-${cell.day}-${cell.from ?? "day"}`;
  const hereId = cellId(activeCell);

  useEffect(() => {
    if (!focusNext.current) return;
    focusNext.current = false;
    document.getElementById(hereId)?.focus();
  }, [hereId]);

  function goTo(cell: Cell) {
    if (cell.from !== null && cell.from >= DAY_MINUTES) return;
    if (!days.includes(cell.day) && !onLeave(cell.day)) return;
    if (cell.from !== null && cell.from < firstRow) onUnfold(cell.from);
    focusNext.current = true;
    setActive(cell);
  }

  function onKeyDown(event: KeyboardEvent) {
    const slot =
      activeCell.from === null
        ? findSlot(slots, activeCell.day, null)
        : slotUnder(slots, activeCell.day, activeCell.from, ROW_MINUTES);
    const done = event.altKey
      ? move(event.key, slot)
      : event.shiftKey
        ? stretch(event.key, slot)
        : act(event.key, slot);
    if (done) event.preventDefault();
  }

  function act(key: string, slot: DraftSlot | null): boolean {
    switch (key) {
      case "ArrowLeft":
      case "ArrowRight":
        goTo({ ...activeCell, day: addDays(activeCell.day, key === "ArrowLeft" ? -1 : 1) });
        return true;
      case "ArrowUp":
        goTo({
          ...activeCell,
          from: activeCell.from === null || activeCell.from === 0 ? null : activeCell.from - ROW_MINUTES,
        });
        return true;
      case "ArrowDown":
        goTo({ ...activeCell, from: activeCell.from === null ? firstRow : activeCell.from + ROW_MINUTES });
        return true;
      case "PageUp":
      case "PageDown":
        goTo({ ...activeCell, day: addDays(activeCell.day, key === "PageUp" ? -7 : 7) });
        return true;
      case "Home":
      case "End":
        goTo({ ...activeCell, day: days.at(key === "Home" ? 0 : -1) ?? activeCell.day });
        return true;
      case "Enter":
      case " ":
        if (slot && activeCell.from !== null) onOpen(slot.id);
        else if (slot) editing.remove(slot.id);
        else editing.place(activeCell.day, activeCell.from);
        return true;
      case "Delete":
      case "Backspace":
        if (slot) editing.remove(slot.id);
        return slot !== null;
      default:
        return false;
    }
  }

  function stretch(key: string, slot: DraftSlot | null): boolean {
    if (key !== "ArrowUp" && key !== "ArrowDown") return false;
    if (activeCell.from === null) return false;
    const timed = slot !== null && "from" in slot ? slot : null;
    if (timed === null) editing.place(activeCell.day, activeCell.from);
    else
      editing.stretch(
        timed.id,
        Math.max(MIN_MINUTES, timed.minutes + (key === "ArrowDown" ? ROW_MINUTES : -ROW_MINUTES)),
      );
    return true;
  }

  function move(key: string, slot: DraftSlot | null): boolean {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -ROW_MINUTES], ArrowDown: [0, ROW_MINUTES] }[
      key
    ];
    if (step === undefined || slot === null || !("from" in slot)) return false;
    const [byDays = 0, byMinutes = 0] = step;
    const moved = editing.move(slot.id, { day: addDays(slot.day, byDays), from: slot.from + byMinutes });
    if (moved && "from" in moved) goTo({ day: moved.day, from: moved.from - (moved.from % ROW_MINUTES) });
    return true;
  }

  return (
    <>
      <div className={styles.frame}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid pattern is a table whose cells act
          role="grid"
          aria-label={grid.label}
          aria-describedby={`${id}-hint`}
          className={styles.grid}
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr className={styles.head}>
              <td className={styles.corner} />
              {days.map((day) => (
                <th key={day} scope="col" className={classNames(styles.day, day === now.day && styles.today)}>
                  <span className="visually-hidden">{formats.dayLong(day)}</span>
                  <span aria-hidden="true" className={styles.weekday}>
                    {formats.weekday(day, "short")}
                  </span>
                  <span aria-hidden="true" className={styles.date}>
                    {formats.dayOfMonth(day)}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr className={styles.whole}>
              <th scope="row" className={styles.hour}>
                {grid.allDay}
              </th>
              {days.map((day) => {
                const cell = { day, from: null };
                const chosen = findSlot(slots, day, null);
                return (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the grid listens to the keys of all its cells
                  <td
                    key={day}
                    id={cellId(cell)}
                    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid pattern is a table whose cells act
                    role="gridcell"
                    tabIndex={cellId(cell) === hereId ? 0 : -1}
                    aria-selected={chosen !== null}
                    aria-label={`${formats.day(day)}, ${grid.allDay}, ${chosen ? grid.chosen(formats.day(day)) : grid.free}`}
                    className={classNames(styles.wholeCell, chosen && styles.chosen)}
                    onFocus={() => setActive(cell)}
                    onClick={() => {
                      if (chosen) editing.remove(chosen.id);
                      else editing.place(day, null);
                    }}
                  >
                    <span className={styles.pill}>{chosen && grid.allDay}</span>
                  </td>
                );
              })}
            </tr>
            {rows.map((from) => (
              <tr key={from} style={{ height: rowHeight }} className={classNames(from % 60 === 0 && styles.full)}>
                <th scope="row" className={styles.hour}>
                  <span className={from % 60 === 0 ? undefined : "visually-hidden"}>
                    {formats.clock(wallTimeAsUtc(now.day, from), "UTC")}
                  </span>
                </th>
                {days.map((day) => {
                  const cell = { day, from };
                  const slot = slotUnder(slots, day, from, ROW_MINUTES);
                  const past = isPast(day, from, now);
                  return (
                    <td
                      key={day}
                      id={cellId(cell)}
                      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid pattern is a table whose cells act
                      role="gridcell"
                      tabIndex={cellId(cell) === hereId ? 0 : -1}
                      aria-selected={slot !== null}
                      aria-label={cellLabel(day, from, slot, past)}
                      className={classNames(styles.cell, past && styles.past)}
                      onFocus={() => setActive(cell)}
                    />
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
        <GridBlocks
          days={days}
          firstRow={firstRow}
          pastUntil={days.map((day) => pastUntil(day, now))}
          slots={slots}
          length={length}
          editing={editing}
          onOpen={onOpen}
          onTouched={(cell) => {
            setActive(cell);
            document.getElementById(cellId(cell))?.focus({ preventScroll: true });
          }}
        />
      </div>
      <p id={`${id}-hint`} className={styles.hint}>
        {grid.hint}
      </p>
    </>
  );

  function cellLabel(day: Day, from: number, slot: TimedDraft | null, past: boolean): string {
    const state = slot ? grid.chosen(formats.slot(slotAsUtc(slot), "UTC")) : past ? grid.past : grid.free;
    return `${formats.day(day)}, ${formats.clock(wallTimeAsUtc(day, from), "UTC")}, ${state}`;
  }
}
