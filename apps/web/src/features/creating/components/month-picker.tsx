import type { Day } from "@pintpoint/core";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { classNames } from "../../../lib/class-names.ts";
import { addDays } from "../../../lib/datetime/day.ts";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { Button } from "../../../ui/button/button.tsx";
import { IconButton } from "../../../ui/button/icon-button.tsx";
import { addMonths, firstWeekdayOf, monthWeeks } from "../model/month-weeks.ts";
import type { DraftSlot } from "../types.ts";
import styles from "./month-picker.module.css";

interface MonthPickerProps {
  /** The first day of the week that is shown. */
  shown: Day;
  today: Day;
  slots: readonly DraftSlot[];
  onPick(day: Day): void;
  /** Escape: the focus goes back to the button. */
  onClose(): void;
  /** The focus has gone elsewhere. */
  onLeave(): void;
}

/** A month under the week's date: a day in it shows its week. Arrows move, Page Up and Page Down change the month. */
export function MonthPicker({ shown, today, slots, onPick, onClose, onLeave }: MonthPickerProps) {
  const { month: text } = useMessages("createSheets");
  const formats = useFormats();
  const [active, setActive] = useState<Day>(shown);
  const box = useRef<HTMLDivElement>(null);
  const focusNext = useRef(true);
  const weeks = monthWeeks(active, firstWeekdayOf(formats.locale));
  const month = active.slice(0, 7);

  useEffect(() => {
    if (!focusNext.current) return;
    focusNext.current = false;
    box.current?.querySelector<HTMLElement>(`[data-day="${active}"]`)?.focus();
  }, [active]);

  function goTo(day: Day, focus: boolean) {
    focusNext.current = focus;
    setActive(day < today ? today : day);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape") {
      event.stopPropagation();
      onClose();
      return;
    }
    if (!(event.target instanceof HTMLElement && event.target.dataset.day)) return;
    const days = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key];
    const months = { PageUp: -1, PageDown: 1 }[event.key];
    if (days === undefined && months === undefined) return;
    event.preventDefault();
    goTo(days === undefined ? addMonths(active, months ?? 0) : addDays(active, days), true);
  }

  return (
    <div
      ref={box}
      role="dialog"
      aria-label={text.label}
      className={styles.month}
      onKeyDown={onKeyDown}
      // A press keeps the focus where it is, as not every browser gives it to a button that is pressed.
      onMouseDown={(event) => event.preventDefault()}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onLeave();
      }}
    >
      <div className={styles.bar}>
        <IconButton
          icon="chevronLeft"
          label={text.earlier}
          disabled={month <= today.slice(0, 7)}
          onClick={() => goTo(addMonths(`${month}-01`, -1), false)}
        />
        <span className={styles.name} aria-live="polite">
          {formats.month(active)}
        </span>
        <IconButton icon="chevronRight" label={text.later} onClick={() => goTo(addMonths(`${month}-01`, 1), false)} />
      </div>
      <table className={styles.days}>
        <thead>
          <tr>
            {weeks[0]?.map((day) => (
              <th key={day} scope="col" className={styles.weekday}>
                {formats.weekday(day, "short")}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => {
                const chosen = slots.some((slot) => slot.day === day);
                return (
                  <td key={day}>
                    <button
                      type="button"
                      data-day={day}
                      tabIndex={day === active ? 0 : -1}
                      disabled={day < today}
                      aria-current={day === today ? "date" : undefined}
                      className={classNames(
                        styles.day,
                        !day.startsWith(month) && styles.other,
                        chosen && styles.chosen,
                      )}
                      onClick={() => onPick(day)}
                    >
                      <span aria-hidden="true">{formats.dayOfMonth(day)}</span>
                      <span className="visually-hidden">{formats.dayLong(day)}</span>
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <Button variant="quiet" size="sm" wide onClick={() => onPick(today)}>
        {text.today}
      </Button>
    </div>
  );
}
