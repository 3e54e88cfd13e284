import type { ActivityKey, Day } from "@pintpoint/core";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { daysFrom } from "../../../lib/datetime/day.ts";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { Button } from "../../../ui/button/button.tsx";
import type { SlotEditor } from "../live/use-slot-editor.ts";
import type { DraftSlot, WallNow } from "../types.ts";
import styles from "./day-strip.module.css";
import { DayTimes } from "./day-times.tsx";
import { RepeatDays } from "./repeat-days.tsx";

interface DayStripProps {
  slots: readonly DraftSlot[];
  now: WallNow;
  length: number;
  activity: ActivityKey | "other";
  editing: SlotEditor;
}

const DAYS_PER_PAGE = 14;
const REPEAT_DAYS = 14;

/** Days in a row that a thumb pushes along; the chosen one's times as tiles below. */
export function DayStrip({ slots, now, length, activity, editing }: DayStripProps) {
  const { strip } = useMessages("creating");
  const formats = useFormats();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState(DAYS_PER_PAGE);
  const [picked, setPicked] = useState<Day>(now.day);
  const days = daysFrom(now.day, count);
  const day = picked < now.day ? now.day : picked;
  const ofDay = slots.filter((slot) => slot.day === day);

  function onKeyDown(event: KeyboardEvent) {
    const at = days.indexOf(day);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: days.length - 1 }[event.key];
    const next = to === undefined ? undefined : days[to];
    if (next === undefined) return;
    event.preventDefault();
    setPicked(next);
    list.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
  }

  return (
    <div className={styles.strip}>
      <div className={styles.scroll}>
        <div
          ref={list}
          role="tablist"
          aria-label={strip.days}
          className={styles.days}
          onKeyDown={onKeyDown}
          tabIndex={-1}
        >
          {days.map((each, index) => {
            const offered = slots.filter((slot) => slot.day === each).length;
            const newMonth = index === 0 || each.endsWith("-01");
            return (
              <button
                key={each}
                type="button"
                role="tab"
                id={`${id}-${each}`}
                data-day={each}
                aria-selected={each === day}
                aria-controls={`${id}-times`}
                tabIndex={each === day ? 0 : -1}
                className={styles.day}
                onClick={() => setPicked(each)}
              >
                <span className="visually-hidden">{strip.dayLabel(formats.dayForScreenReader(each), offered)}</span>
                <span aria-hidden="true" className={styles.weekday}>
                  {formats.weekday(each, "short")}
                </span>
                <span aria-hidden="true" className={styles.date}>
                  {formats.dayOfMonth(each)}
                </span>
                <span className={styles.foot} aria-hidden="true">
                  {offered > 0 ? <span className={styles.count}>{offered}</span> : newMonth && formats.monthShort(each)}
                </span>
              </button>
            );
          })}
        </div>
        <Button variant="quiet" size="sm" icon="add" onClick={() => setCount(count + DAYS_PER_PAGE)}>
          {strip.moreDays}
        </Button>
      </div>
      <div role="tabpanel" id={`${id}-times`} aria-labelledby={`${id}-${day}`} className={styles.times}>
        <DayTimes key={day} day={day} slots={slots} now={now} length={length} activity={activity} editing={editing} />
        {ofDay.length > 0 && (
          <RepeatDays
            label={strip.repeat}
            hint={strip.repeatHint}
            templates={ofDay}
            slots={slots}
            days={daysFrom(now.day, REPEAT_DAYS).filter((other) => other !== day)}
            editing={editing}
          />
        )}
      </div>
    </div>
  );
}
