import type { Day } from "@pintpoint/core";
import { type KeyboardEvent, useRef } from "react";
import { useFormats } from "../../lib/datetime/formats.ts";
import styles from "./day-row.module.css";

interface DayRowProps {
  label: string;
  days: readonly Day[];
  value: Day;
  /** Days on which there is something already: they get a dot, and this is read aloud. */
  marked: ReadonlySet<Day>;
  markedLabel: string;
  onChange(day: Day): void;
}

/** Days in a row that a thumb pushes along; one is chosen. One stop for the Tab key, arrows move. */
export function DayRow({ label, days, value, marked, markedLabel, onChange }: DayRowProps) {
  const formats = useFormats();
  const row = useRef<HTMLDivElement>(null);
  const focusable = days.includes(value) ? value : days[0];

  function onKeyDown(event: KeyboardEvent) {
    const at = days.indexOf(value);
    const step = { ArrowLeft: at - 1, ArrowUp: at - 1, ArrowRight: at + 1, ArrowDown: at + 1, Home: 0 };
    const to = { ...step, End: days.length - 1 }[event.key];
    const next = to === undefined ? undefined : days[to];
    if (next === undefined) return;
    event.preventDefault();
    onChange(next);
    row.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
  }

  return (
    <div ref={row} role="radiogroup" aria-label={label} className={styles.row} onKeyDown={onKeyDown}>
      {days.map((day, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a radio input cannot hold a weekday, a number and a month
        <button
          key={day}
          type="button"
          role="radio"
          data-day={day}
          aria-checked={day === value}
          tabIndex={day === focusable ? 0 : -1}
          className={styles.day}
          onClick={() => onChange(day)}
        >
          <span className="visually-hidden">
            {marked.has(day) ? `${formats.dayForScreenReader(day)}, ${markedLabel}` : formats.dayForScreenReader(day)}
          </span>
          <span aria-hidden="true" className={styles.weekday}>
            {formats.weekday(day, "short")}
          </span>
          <span aria-hidden="true" className={styles.date}>
            {formats.dayOfMonth(day)}
          </span>
          <span aria-hidden="true" className={styles.foot}>
            {marked.has(day) ? "•" : index === 0 || day.endsWith("-01") ? formats.monthShort(day) : ""}
          </span>
        </button>
      ))}
    </div>
  );
}
