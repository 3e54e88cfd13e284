import { bidiIsolate, limits, type Venue } from "@pintpoint/core";
import { type SubmitEvent, useId, useState } from "react";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { useAction } from "../../../ui/action/use-action.ts";
import { useUndo } from "../../../ui/action/use-undo.ts";
import { WaitingNote } from "../../../ui/action/waiting-note.tsx";
import { Button } from "../../../ui/button/button.tsx";
import { Banner } from "../../../ui/feedback/banner.tsx";
import { showRow } from "../../../ui/feedback/show-row.ts";
import { TextArea, TextField } from "../../../ui/field/text-field.tsx";
import { Sheet } from "../../../ui/sheet/sheet.tsx";
import { useSuggested } from "../live/use-suggested.ts";
import { organiserName } from "../model/organiser-name.ts";
import {
  formOf,
  newVenue,
  undoOfVenueEdit,
  type VenueForm,
  venueEdit,
  venueFieldErrorsOf,
} from "../model/venue-form.ts";
import styles from "./options.module.css";

/** Proposing a place (`venue` null), or correcting one. */
export function VenueSheet({ venue, onClose }: { venue: Venue | null; onClose(): void }) {
  const form = useId();
  const { meetup, send, may } = useMeetupSession();
  const text = useMessages("options");
  const done = useMessages("done");
  const suggesting = useMessages("suggesting");
  const { sayDone } = useUndo();
  const { ownYes, suggested } = useSuggested();
  const action = useAction();
  const [typed, setTyped] = useState<VenueForm>(() => formOf(venue));
  const [tried, setTried] = useState(false);
  const faults = venueFieldErrorsOf(venue, typed);
  const shown = tried ? faults : {};
  const awaitsApproval = !venue && meetup.settings.proposals === "approval" && !may("approve");
  const change = (part: Partial<VenueForm>) => setTyped({ ...typed, ...part });

  const suggest = () =>
    action.run(async () => {
      const added = await send("addVenue", { id: meetup.id, body: { ...newVenue(typed), ...ownYes } });
      onClose();
      suggested(added?.venue);
    });
  const correct = async (before: Venue) => {
    const edit = venueEdit(before, typed);
    if (Object.keys(edit).length === 0) return onClose();
    const change = (to: typeof edit) => send("editVenue", { id: meetup.id, oid: before.id, body: to });
    if (!(await action.run(() => change(edit)))) return;
    onClose();
    sayDone(done.saved, () => change(undoOfVenueEdit(before, edit)));
    showRow(before.id);
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(faults).length > 0) return;
    await (venue ? correct(venue) : suggest());
  };
  const organiser = organiserName(meetup);
  const approvalLead = organiser === null ? text.awaitsApproval : suggesting.goesTo(bidiIsolate(organiser));
  const lead = venue ? undefined : awaitsApproval ? approvalLead : suggesting.yesHint;
  return (
    <Sheet
      open
      onClose={onClose}
      title={venue ? text.correctVenue : text.proposeVenue}
      lead={lead}
      footer={
        <Button type="submit" form={form} variant="primary" wide busy={action.busy}>
          {venue ? text.save : text.propose}
        </Button>
      }
    >
      <form id={form} className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
        <TextField
          autoFocus
          label={text.venueName}
          value={typed.name}
          onChange={(name) => change({ name })}
          limit={limits.venueName}
          error={shown.name && text.nameMissing}
        />
        <TextField
          optional
          label={text.address}
          value={typed.address}
          onChange={(address) => change({ address })}
          limit={limits.address}
        />
        <TextField
          optional
          label={text.link}
          type="url"
          inputMode="url"
          value={typed.url}
          onChange={(url) => change({ url })}
          error={shown.url && text[shown.url]}
        />
        <TextArea
          optional
          label={text.note}
          value={typed.note}
          onChange={(note) => change({ note })}
          limit={limits.note}
          rows={2}
        />
        <TextField
          optional
          label={text.capacity}
          hint={text.capacityHint}
          inputMode="numeric"
          value={typed.capacity}
          onChange={(capacity) => change({ capacity })}
          error={shown.capacity && text.notNumber}
        />
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
