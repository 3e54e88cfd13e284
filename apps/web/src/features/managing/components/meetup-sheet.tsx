import "../../../ui/icon/deferred-shapes.ts";
import { limits } from "@pintpoint/core";
import { type SubmitEvent, useId, useState } from "react";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { useAction } from "../../../ui/action/use-action.ts";
import { useUndo } from "../../../ui/action/use-undo.ts";
import { WaitingNote } from "../../../ui/action/waiting-note.tsx";
import { Button } from "../../../ui/button/button.tsx";
import { Banner } from "../../../ui/feedback/banner.tsx";
import { RadioList } from "../../../ui/field/radio-list.tsx";
import { TextArea, TextField } from "../../../ui/field/text-field.tsx";
import { Sheet } from "../../../ui/sheet/sheet.tsx";
import { formOf, isTitleReady, type MeetupForm, meetupEdit, withZone } from "../model/meetup-form.ts";
import { undoOf } from "../model/meetup-undo.ts";
import { ActivityField } from "./activity-field.tsx";
import { DeleteMeetup } from "./delete-meetup.tsx";
import styles from "./managing.module.css";
import { ZoneChoice } from "./zone-choice.tsx";

/** The meetup itself: words, time zone, and for the organiser the settings; deleting it. */
export default function MeetupSheet({ onClose }: { onClose(): void }) {
  const form = useId();
  const { meetup, stored, unknownZone, may, send } = useMeetupSession();
  const text = useMessages("managing");
  const saving = useAction();
  const done = useMessages("done");
  const { sayDone } = useUndo();
  const [typed, setTyped] = useState<MeetupForm>(() => formOf(meetup, unknownZone));
  const [isDeleting, setEnding] = useState(false);
  const change = (part: Partial<MeetupForm>) => setTyped({ ...typed, ...part });
  const ready = isTitleReady(meetup, typed);
  const starts = Object.values(meetup.slots).flatMap((slot) => ("start" in slot ? [slot.start] : []));

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!ready) return;
    const edit = meetupEdit(meetup, typed, may("settings"), unknownZone);
    if (Object.keys(edit).length === 0) return onClose();
    if (!(await saving.run(() => send("editMeetup", { id: meetup.id, body: edit })))) return;
    onClose();
    const back = undoOf(stored, edit);
    sayDone(done.saved, back === null ? undefined : () => send("editMeetup", { id: meetup.id, body: back }));
  };
  if (isDeleting) return <DeleteMeetup onBack={() => setEnding(false)} onClose={onClose} />;
  return (
    <Sheet
      open
      onClose={onClose}
      title={text.meetup}
      footer={
        may("edit") && (
          <Button type="submit" form={form} variant="primary" wide busy={saving.busy} aria-disabled={!ready}>
            {text.save}
          </Button>
        )
      }
    >
      <form id={form} className={styles.form} onSubmit={(event) => void save(event)}>
        {may("edit") ? (
          <>
            <TextField
              label={text.title}
              value={typed.title}
              onChange={(title) => change({ title })}
              limit={limits.title}
            />
            <ActivityField activity={typed.activity} onChange={(activity) => change({ activity })} />
            <TextArea
              optional
              label={text.description}
              value={typed.description}
              onChange={(description) => change({ description })}
              limit={limits.description}
            />
            <ZoneChoice
              zone={typed.timeZone}
              at={starts}
              onChoose={(timeZone) => setTyped(withZone(meetup, typed, timeZone, unknownZone))}
            />
          </>
        ) : (
          <p className={styles.hint}>{text.onlyOrganiserEdits}</p>
        )}
        {may("settings") && (
          <>
            <RadioList
              label={text.proposals}
              value={typed.proposals}
              options={[
                { value: "anyone", label: text.proposalsBy.anyone },
                { value: "approval", label: text.proposalsBy.approval },
                { value: "organiser", label: text.proposalsBy.organiser },
              ]}
              onChange={(proposals) => change({ proposals })}
            />
            <RadioList
              label={text.preview}
              value={typed.preview}
              options={[
                { value: "full", label: text.previewBy.full },
                { value: "neutral", label: text.previewBy.neutral },
              ]}
              onChange={(preview) => change({ preview })}
            />
            <TextField
              optional
              label={text.deadline}
              hint={text.deadlineHint}
              type="datetime-local"
              value={typed.deadline}
              onChange={(deadline) => change({ deadline })}
            />
          </>
        )}
        <WaitingNote busy={saving.busy} />
        {saving.error && (
          <Banner tone="danger" role="alert">
            {saving.error}
          </Banner>
        )}
      </form>
      {may("delete") && (
        <Button variant="quiet" icon="trash" onClick={() => setEnding(true)}>
          {text.delete}
        </Button>
      )}
    </Sheet>
  );
}
