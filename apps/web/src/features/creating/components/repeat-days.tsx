import type { Day } from "@pintpoint/core";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { Icon } from "../../../ui/icon/icon.tsx";
import type { SlotEditor } from "../live/use-slot-editor.ts";
import { findSlot } from "../model/edit-slots.ts";
import { isTimed } from "../model/slot-time.ts";
import type { DraftSlot } from "../types.ts";
import styles from "./repeat-days.module.css";

interface RepeatDaysProps {
  label: string;
  hint?: string;
  /** What is offered elsewhere too. */
  templates: readonly DraftSlot[];
  slots: readonly DraftSlot[];
  days: readonly Day[];
  editing: SlotEditor;
}

/** The same time on other days: one tap a day, a second one takes it back. */
export function RepeatDays({ label, hint, templates, slots, days, editing }: RepeatDaysProps) {
  const formats = useFormats();
  const there = (day: Day, model: DraftSlot) =>
    findSlot(slots, day, isTimed(model) ? model.from : null, isTimed(model) ? model.minutes : undefined);

  return (
    <section className={styles.repeat}>
      <h3 className={styles.label}>{label}</h3>
      {hint && <p className={styles.hint}>{hint}</p>}
      <fieldset className={styles.days} aria-label={label}>
        {days.map((day) => {
          const all = templates.every((model) => there(day, model));
          return (
            <button
              key={day}
              type="button"
              className={styles.day}
              aria-pressed={all}
              onClick={() => editing.repeat(templates, day, all)}
            >
              <span className="visually-hidden">{formats.dayForScreenReader(day)}</span>
              <span aria-hidden="true" className={styles.weekday}>
                {formats.weekday(day, "short")}
              </span>
              <span aria-hidden="true" className={styles.date}>
                {formats.dayOfMonth(day)}
              </span>
              <span className={styles.mark}>
                <Icon name={all ? "check" : "add"} size="sm" />
              </span>
            </button>
          );
        })}
      </fieldset>
    </section>
  );
}
