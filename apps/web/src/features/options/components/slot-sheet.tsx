import { ProblemError } from "@pintpoint/client";
import { dayOf, type Slot } from "@pintpoint/core";
import { type SubmitEvent, useId, useState } from "react";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { useAction } from "../../../ui/action/use-action.ts";
import { useUndo } from "../../../ui/action/use-undo.ts";
import { WaitingNote } from "../../../ui/action/waiting-note.tsx";
import { Button } from "../../../ui/button/button.tsx";
import { Banner } from "../../../ui/feedback/banner.tsx";
import { showRow } from "../../../ui/feedback/show-row.ts";
import { Switch } from "../../../ui/field/switch.tsx";
import { TextField } from "../../../ui/field/text-field.tsx";
import { Sheet } from "../../../ui/sheet/sheet.tsx";
import {
  formOf,
  isDuplicateTime,
  isPast,
  isShiftedByDst,
  otherDayOfEnd,
  type SlotForm,
  timeOf,
} from "../model/slot-form.ts";
import styles from "./options.module.css";

/** Moving a time. */
export function SlotSheet({ slot, onClose }: { slot: Slot; onClose(): void }) {
  const form = useId();
  const { meetup, now, send, zone: shownZone } = useMeetupSession();
  const zone = meetup.timeZone;
  const formats = useFormats();
  const text = useMessages("options");
  const done = useMessages("done");
  const { sayDone } = useUndo();
  const action = useAction();
  const [typed, setTyped] = useState<SlotForm>(() => formOf(slot, zone));
  const time = timeOf(typed, zone, slot);
  const lastDay = time && otherDayOfEnd(time, zone);
  const [refusedAsDuplicate, setTaken] = useState<SlotForm | null>(null);
  const isDuplicate = time !== null && (refusedAsDuplicate === typed || isDuplicateTime(meetup, time, slot.id));
  const past = time !== null && isPast(time, zone, now);
  const answered = Object.values(meetup.votes).filter((answers) => answers[slot.id]).length;
  const before = "date" in slot ? { date: slot.date } : { start: slot.start, end: slot.end };
  const change = (part: Partial<SlotForm>) => setTyped({ ...typed, ...part });

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!time || past || isDuplicate) return;
    await action.run(async () => {
      try {
        const move = (to: typeof time) => send("editSlot", { id: meetup.id, oid: slot.id, body: to });
        await move(time);
        onClose();
        // Moved back, nobody is asked again (docs/decisions/0052).
        sayDone(done.moved(formats.slot(time, shownZone)), () => move(before));
        showRow(slot.id);
      } catch (failure) {
        // Somebody was faster, and the state that says so is still on its way.
        if (!(failure instanceof ProblemError && failure.code === "slot_exists")) throw failure;
        setTaken(typed);
      }
    });
  };
  return (
    <Sheet
      open
      onClose={onClose}
      title={text.moveSlot}
      size="sm"
      footer={
        <Button
          type="submit"
          form={form}
          variant="primary"
          wide
          busy={action.busy}
          aria-disabled={!time || past || isDuplicate}
        >
          {text.move}
        </Button>
      }
    >
      <form id={form} className={styles.form} onSubmit={(event) => void submit(event)}>
        <TextField
          label={text.day}
          type="date"
          value={typed.date}
          min={dayOf(new Date(now).toISOString(), zone)}
          onChange={(date) => change({ date })}
          error={past ? text.past : isDuplicate ? text.double : undefined}
        />
        <Switch label={text.wholeDay} checked={typed.wholeDay} onChange={(wholeDay) => change({ wholeDay })} />
        {!typed.wholeDay && (
          <div className={styles.times}>
            <TextField label={text.from} type="time" value={typed.from} onChange={(from) => change({ from })} />
            <TextField
              label={text.to}
              type="time"
              value={typed.to}
              hint={lastDay === null ? undefined : text.endsOn(formats.dayLong(lastDay))}
              onChange={(to) => change({ to })}
            />
          </div>
        )}
        <p className={styles.hint}>
          {text.inZone(formats.zone(zone, time === null || "date" in time ? now : [time.start, time.end]))}
        </p>
        <div role="status">
          {time !== null && isShiftedByDst(typed, time, zone) && (
            <Banner tone="info">{text.movedOn(formats.slot(time, zone))}</Banner>
          )}
        </div>
        {answered > 0 && <p className={styles.hint}>{text.movingAsks(answered)}</p>}
        <WaitingNote busy={action.busy} />
        {action.error && (
          <Banner tone="danger" role="alert">
            {action.error}
          </Banner>
        )}
      </form>
    </Sheet>
  );
}
