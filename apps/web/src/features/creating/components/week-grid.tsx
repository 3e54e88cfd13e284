import type { Day } from "@pintpoint/core";
import { type ReactNode, useRef, useState } from "react";
import { addDays, daysBetween, daysFrom } from "../../../lib/datetime/day.ts";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { IconButton } from "../../../ui/button/icon-button.tsx";
import { Icon } from "../../../ui/icon/icon.tsx";
import type { SlotEditor } from "../live/use-slot-editor.ts";
import { firstRowOf, MORNING } from "../model/grid-times.ts";
import type { DraftSlot, WallNow } from "../types.ts";
import { MonthPicker } from "./deferred.ts";
import { GridCells } from "./grid-cells.tsx";
import { LatePart } from "./late-part.tsx";
import styles from "./week-grid.module.css";

interface WeekGridProps {
  slots: readonly DraftSlot[];
  now: WallNow;
  /** Of the next slot, in minutes. */
  length: number;
  /** Where the rows begin as long as nobody wants the hours before, in minutes. */
  usualStart: number;
  editing: SlotEditor;
  onOpen(id: string): void;
  /** At the beginning of the toolbar. */
  heading: ReactNode;
  /** At its end: how long a new slot lasts. */
  tools: ReactNode;
}

const WEEK = 7;

/** Days by hours, a week at a time, from today on. */
export function WeekGrid({ slots, now, length, usualStart, editing, onOpen, heading, tools }: WeekGridProps) {
  const { grid } = useMessages("creating");
  const page = useMessages("createPage");
  const formats = useFormats();
  const [shown, setShown] = useState<Day>(now.day);
  const [unfolded, setUnfolded] = useState<number | null>(null);
  const [picking, setPicking] = useState(false);
  const dateButton = useRef<HTMLButtonElement>(null);
  // Past midnight the week moves on with the clock.
  const first = shown < now.day ? now.day : shown;
  const days = daysFrom(first, WEEK);
  const needed = firstRowOf(slots, days, usualStart);
  const firstRow = Math.min(needed, unfolded ?? needed);

  function show(day: Day) {
    setShown(day < now.day ? now.day : day);
  }

  /** The week of a day, counted from the one that is shown. */
  const showWeekOf = (day: Day) => show(addDays(first, Math.floor(daysBetween(first, day) / WEEK) * WEEK));

  function closeMonth() {
    setPicking(false);
    dateButton.current?.focus();
  }

  return (
    <div className={styles.week}>
      <div className={styles.bar}>
        <div className={styles.heading}>{heading}</div>
        <IconButton
          icon="chevronLeft"
          label={grid.earlierWeek}
          disabled={first <= now.day}
          onClick={() => show(addDays(first, -WEEK))}
        />
        <IconButton icon="chevronRight" label={grid.laterWeek} onClick={() => show(addDays(first, WEEK))} />
        <div className={styles.jump}>
          <button
            ref={dateButton}
            type="button"
            className={styles.range}
            aria-haspopup="dialog"
            aria-expanded={picking}
            onClick={() => setPicking(!picking)}
          >
            <span aria-live="polite">{formats.dayRange(first, addDays(first, WEEK - 1))}</span>
            <span className="visually-hidden">{`. ${page.chooseMonth}`}</span>
            <Icon name="chevronDown" size="sm" />
          </button>
          {picking && (
            <LatePart>
              <MonthPicker
                shown={first}
                today={now.day}
                slots={slots}
                onClose={closeMonth}
                onLeave={() => setPicking(false)}
                onPick={(day) => {
                  showWeekOf(day);
                  closeMonth();
                }}
              />
            </LatePart>
          )}
        </div>
        <span className={styles.tools}>
          <button
            type="button"
            className={styles.mornings}
            aria-pressed={firstRow < usualStart}
            disabled={needed <= MORNING}
            onClick={() => setUnfolded(unfolded === null ? MORNING : null)}
          >
            <Icon name="sun" size="sm" />
            <span>{page.mornings}</span>
          </button>
          <div>{tools}</div>
        </span>
      </div>
      <GridCells
        days={days}
        firstRow={firstRow}
        slots={slots}
        now={now}
        length={length}
        editing={editing}
        onOpen={onOpen}
        onUnfold={(from) => setUnfolded(from < MORNING ? 0 : MORNING)}
        onLeave={(day) => {
          if (day < now.day) return false;
          showWeekOf(day);
          return true;
        }}
      />
    </div>
  );
}
