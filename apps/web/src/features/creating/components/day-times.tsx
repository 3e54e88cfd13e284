import type { ActivityKey, Day } from "@pintpoint/core";
import { useState } from "react";
import { classNames } from "../../../lib/class-names.ts";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { isComposing } from "../../../lib/device/composing.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { Button } from "../../../ui/button/button.tsx";
import { TextField } from "../../../ui/field/text-field.tsx";
import type { SlotEditor } from "../live/use-slot-editor.ts";
import { findSlot } from "../model/edit-slots.ts";
import { offeredTimes } from "../model/offered-times.ts";
import { isPast, isTimed, parseClock, wallTimeAsUtc } from "../model/slot-time.ts";
import type { DraftSlot, WallNow } from "../types.ts";
import styles from "./day-times.module.css";

interface DayTimesProps {
  day: Day;
  slots: readonly DraftSlot[];
  now: WallNow;
  length: number;
  activity: ActivityKey | "other";
  editing: SlotEditor;
}

/** The times of one day: the usual ones as tiles, the whole day, or any other time by its clock. */
export function DayTimes({ day, slots, now, length, activity, editing }: DayTimesProps) {
  const { strip } = useMessages("creating");
  const page = useMessages("createPage");
  const formats = useFormats();
  const [own, setOwn] = useState("");
  const [asking, setAsking] = useState(false);
  const wholeDay = findSlot(slots, day, null);
  const clock = (minutes: number) => formats.clock(wallTimeAsUtc(day, minutes), "UTC");

  function toggle(from: number | null) {
    const there = findSlot(slots, day, from);
    if (there) editing.remove(there.id);
    else editing.place(day, from, length);
  }

  function addOwn() {
    const from = parseClock(own);
    if (from !== null && editing.place(day, from, length)) setOwn("");
  }

  return (
    <>
      <div className={styles.head}>
        <h3 className={styles.heading}>{formats.dayLong(day)}</h3>
        <button type="button" className={styles.all} aria-pressed={wholeDay !== null} onClick={() => toggle(null)}>
          {strip.allDay}
        </button>
      </div>
      <fieldset className={styles.tiles} aria-label={strip.times(formats.dayLong(day))}>
        {offeredTimes(slots, day, activity).map((from) => {
          const slot = findSlot(slots, day, from);
          const past = isPast(day, from, now);
          const until = page.until(clock(from + (slot && isTimed(slot) ? slot.minutes : length)));
          return (
            <button
              key={from}
              type="button"
              className={classNames(styles.tile, past && styles.past)}
              aria-pressed={slot !== null}
              aria-disabled={past || undefined}
              onClick={() => toggle(from)}
            >
              <span className={styles.clock}>{clock(from)}</span> <span className={styles.until}>{until}</span>
            </button>
          );
        })}
        <button
          type="button"
          className={classNames(styles.tile, styles.other)}
          aria-expanded={asking}
          onClick={() => setAsking(!asking)}
        >
          <span className={styles.words}>{page.other}</span>
        </button>
      </fieldset>
      {asking && (
        <div className={styles.own}>
          <TextField
            label={strip.ownTime}
            type="time"
            autoFocus
            value={own}
            onChange={setOwn}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || isComposing(event)) return;
              event.preventDefault();
              addOwn();
            }}
            trailing={
              <Button icon="add" onClick={addOwn} disabled={parseClock(own) === null}>
                {strip.addOwnTime}
              </Button>
            }
          />
        </div>
      )}
    </>
  );
}
