import type { Day } from "@pintpoint/core";
import { type KeyboardEvent, useRef } from "react";
import { useFormats } from "../../lib/datetime/formats.ts";
import { Button } from "../button/button.tsx";
import styles from "./day-row.module.css";

interface DayRowProps {
  label: string;
  days: readonly Day[];
  value: Day;
  /** How many times there are on a day already; shown below it. */
  countOn(day: Day): number;
  /** What is read aloud of a day, said with how many times it has. */
  nameOf(day: string, count: number): string;
  onChange(day: Day): void;
  moreLabel: string;
  onMore(): void;
  /** The panel that each day shows, where it is one: then the days are its tabs. Without it they are a choice. */
  panel?: { id: string; tabId(day: Day): string };
}

/** Days in a row that a thumb pushes along; one is chosen. One stop for the Tab key, arrows move. */
export function DayRow({ label, days, value, countOn, nameOf, onChange, moreLabel, onMore, panel }: DayRowProps) {
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

  const stateOf = (day: Day) =>
    panel
      ? ({ role: "tab", id: panel.tabId(day), "aria-selected": day === value, "aria-controls": panel.id } as const)
      : ({ role: "radio", "aria-checked": day === value } as const);
  const list = { role: panel ? "tablist" : "radiogroup", "aria-label": label, onKeyDown };
  return (
    <div className={styles.scroll}>
      <div ref={row} {...list} className={styles.days} tabIndex={-1}>
        {days.map((day, index) => {
          const count = countOn(day);
          return (
            <button
              key={day}
              type="button"
              {...stateOf(day)}
              data-day={day}
              data-chosen={day === value || undefined}
              tabIndex={day === focusable ? 0 : -1}
              className={styles.day}
              onClick={() => onChange(day)}
            >
              <span className="visually-hidden">{nameOf(formats.dayForScreenReader(day), count)}</span>
              <span aria-hidden="true" className={styles.weekday}>
                {formats.weekday(day, "short")}
              </span>
              <span aria-hidden="true" className={styles.date}>
                {formats.dayOfMonth(day)}
              </span>
              <span aria-hidden="true" className={styles.foot}>
                {count > 0 ? (
                  <span className={styles.count}>{count}</span>
                ) : (
                  (index === 0 || day.endsWith("-01")) && formats.monthShort(day)
                )}
              </span>
            </button>
          );
        })}
      </div>
      <Button variant="quiet" size="sm" icon="add" onClick={onMore}>
        {moreLabel}
      </Button>
    </div>
  );
}
