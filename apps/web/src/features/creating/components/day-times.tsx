import type { Day } from "@pintpoint/core";
import { useState } from "react";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { isComposing } from "../../../lib/device/composing.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { Button } from "../../../ui/button/button.tsx";
import { Chip, Chips } from "../../../ui/choice/chip.tsx";
import { TextField } from "../../../ui/field/text-field.tsx";
import type { SlotEditor } from "../live/use-slot-editor.ts";
import { findSlot } from "../model/edit-slots.ts";
import { offeredTimes } from "../model/offered-times.ts";
import { isPast, parseClock, wallTimeAsUtc } from "../model/slot-time.ts";
import type { DraftSlot, WallNow } from "../types.ts";
import styles from "./day-times.module.css";

interface DayTimesProps {
  day: Day;
  slots: readonly DraftSlot[];
  now: WallNow;
  length: number;
  editing: SlotEditor;
}

/** The times of one day: the usual ones as chips, any other by its clock, or the whole day. */
export function DayTimes({ day, slots, now, length, editing }: DayTimesProps) {
  const { strip } = useMessages("creating");
  const formats = useFormats();
  const [own, setOwn] = useState("");
  const wholeDay = findSlot(slots, day, null);

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
      <Chips label={strip.times(formats.dayLong(day))}>
        {offeredTimes(slots, day).map((from) => (
          <Chip
            key={from}
            pressed={findSlot(slots, day, from) !== null}
            refused={isPast(day, from, now)}
            onClick={() => toggle(from)}
          >
            {formats.clock(wallTimeAsUtc(day, from), "UTC")}
          </Chip>
        ))}
        <Chip pressed={wholeDay !== null} icon="sun" onClick={() => toggle(null)}>
          {strip.allDay}
        </Chip>
      </Chips>
      <div className={styles.own}>
        <TextField
          label={strip.ownTime}
          type="time"
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
    </>
  );
}
