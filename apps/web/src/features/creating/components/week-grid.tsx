import type { Day } from "@pintpoint/core";
import { type ReactNode, useState } from "react";
import { addDays, daysBetween, daysFrom } from "../../../lib/datetime/day.ts";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { Button } from "../../../ui/button/button.tsx";
import { IconButton } from "../../../ui/button/icon-button.tsx";
import type { SlotEditor } from "../live/use-slot-editor.ts";
import { NOON, needsEarlyRows } from "../model/grid-times.ts";
import type { DraftSlot, WallNow } from "../types.ts";
import { GridCells } from "./grid-cells.tsx";
import styles from "./week-grid.module.css";

interface WeekGridProps {
  slots: readonly DraftSlot[];
  now: WallNow;
  /** Of the next slot, in minutes. */
  length: number;
  editing: SlotEditor;
  onOpen(id: string): void;
  /** Beside the week: how long a new slot lasts. */
  tools: ReactNode;
}

const WEEK = 7;

/** Days by hours, a week at a time, from today on. */
export function WeekGrid({ slots, now, length, editing, onOpen, tools }: WeekGridProps) {
  const { grid } = useMessages("creating");
  const formats = useFormats();
  const [shown, setShown] = useState<Day>(now.day);
  const [early, setEarly] = useState(false);
  // Past midnight the week moves on with the clock.
  const first = shown < now.day ? now.day : shown;
  const days = daysFrom(first, WEEK);
  const forced = needsEarlyRows(slots, days);

  function show(day: Day) {
    setShown(day < now.day ? now.day : day);
  }

  return (
    <div className={styles.week}>
      <div className={styles.bar}>
        <IconButton
          icon="chevronLeft"
          label={grid.earlierWeek}
          disabled={first <= now.day}
          onClick={() => show(addDays(first, -WEEK))}
        />
        <h3 className={styles.range} aria-live="polite">
          {formats.dayRange(first, addDays(first, WEEK - 1))}
        </h3>
        <IconButton icon="chevronRight" label={grid.laterWeek} onClick={() => show(addDays(first, WEEK))} />
        {first !== now.day && (
          <Button variant="quiet" size="sm" onClick={() => show(now.day)}>
            {grid.thisWeek}
          </Button>
        )}
        {!forced && (
          <Button variant="quiet" size="sm" icon="sun" onClick={() => setEarly(!early)} aria-expanded={early}>
            {early ? grid.hideEarlyHours : grid.earlyHours}
          </Button>
        )}
        <span className={styles.tools}>{tools}</span>
      </div>
      <GridCells
        days={days}
        firstRow={early || forced ? 0 : NOON}
        slots={slots}
        now={now}
        length={length}
        editing={editing}
        onOpen={onOpen}
        onUnfold={() => setEarly(true)}
        onLeave={(day) => {
          if (day < now.day) return false;
          show(addDays(first, Math.floor(daysBetween(first, day) / WEEK) * WEEK));
          return true;
        }}
      />
    </div>
  );
}
