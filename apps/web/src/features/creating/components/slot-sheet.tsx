import "../../../ui/icon/deferred-shapes.ts";
import type { Day } from "@pintpoint/core";
import { useState } from "react";
import { addDays, daysFrom } from "../../../lib/datetime/day.ts";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { Button } from "../../../ui/button/button.tsx";
import { Switch } from "../../../ui/field/switch.tsx";
import { TextField } from "../../../ui/field/text-field.tsx";
import { Sheet } from "../../../ui/sheet/sheet.tsx";
import type { SlotEditor } from "../live/use-slot-editor.ts";
import { clockText, DAY_MINUTES, isTimed, parseClock } from "../model/slot-time.ts";
import type { DraftSlot, WallNow } from "../types.ts";
import { RepeatDays } from "./repeat-days.tsx";
import styles from "./slot-sheet.module.css";

interface SlotSheetProps {
  slot: DraftSlot;
  slots: readonly DraftSlot[];
  now: WallNow;
  editing: SlotEditor;
  onClose(): void;
}

const AROUND = 7;

/** Two weeks around a day, from today on: a time in March is copied to March. */
function daysAround(day: Day, today: Day): Day[] {
  const first = addDays(day, -AROUND);
  return daysFrom(first < today ? today : first, 2 * AROUND + 1);
}

/** One time, by its day and its clock: exact to the minute, and over midnight. */
export function SlotSheet({ slot, slots, now, editing, onClose }: SlotSheetProps) {
  const { slot: words } = useMessages("creatingMore");
  const common = useMessages("common");
  const formats = useFormats();
  const timed = isTimed(slot) ? slot : { from: 19 * 60, minutes: 120 };
  const [day, setDay] = useState<Day>(slot.day);
  const [whole, setWhole] = useState(!isTimed(slot));
  const [from, setFrom] = useState(clockText(timed.from));
  const [until, setUntil] = useState(clockText(timed.from + timed.minutes));
  const [invalid, setInvalid] = useState(false);

  const start = parseClock(from);
  const end = parseClock(until);
  const minutes = start === null || end === null ? 0 : end > start ? end - start : end - start + DAY_MINUTES;
  const overnight = !whole && start !== null && end !== null && end <= start && end !== 0;

  function save() {
    if (day === "" || (!whole && minutes === 0)) {
      setInvalid(true);
      return;
    }
    if (editing.retime(slot.id, { day, from: whole ? null : start, minutes })) onClose();
  }

  return (
    <Sheet
      open
      onClose={onClose}
      title={words.title}
      footer={
        <>
          <Button
            variant="danger"
            icon="trash"
            onClick={() => {
              editing.remove(slot.id);
              onClose();
            }}
          >
            {common.remove}
          </Button>
          <Button variant="primary" onClick={save}>
            {common.save}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <TextField
          label={words.day}
          type="date"
          value={day}
          min={now.day}
          error={invalid && day === "" ? words.invalid : undefined}
          onChange={setDay}
        />
        {!whole && (
          <div className={styles.clocks}>
            <TextField
              label={words.from}
              type="time"
              value={from}
              error={invalid && start === null ? words.invalid : undefined}
              onChange={setFrom}
            />
            <TextField
              label={words.until}
              type="time"
              value={until}
              error={invalid && end === null ? words.invalid : undefined}
              hint={overnight && day !== "" ? words.nextDay(formats.dayLong(addDays(day, 1))) : undefined}
              onChange={setUntil}
            />
          </div>
        )}
        <Switch label={words.wholeDay} checked={whole} onChange={setWhole} />
      </div>
      <RepeatDays
        label={words.sameTime}
        templates={[slot]}
        slots={slots}
        days={daysAround(slot.day, now.day).filter((other) => other !== slot.day)}
        editing={editing}
      />
    </Sheet>
  );
}
