import { limits, type Venue } from "@pintpoint/core";
import { type SubmitEvent, useId, useState } from "react";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { useAction } from "../../../ui/action/use-action.ts";
import { WaitingNote } from "../../../ui/action/waiting-note.tsx";
import { Button } from "../../../ui/button/button.tsx";
import { Banner } from "../../../ui/feedback/banner.tsx";
import { TextArea, TextField } from "../../../ui/field/text-field.tsx";
import { Sheet } from "../../../ui/sheet/sheet.tsx";
import { formOf, newVenue, type VenueForm, venueEdit, venueFieldErrorsOf } from "../model/venue-form.ts";
import styles from "./options.module.css";

/** Proposing a place (`venue` null), or correcting one. */
export function VenueSheet({ venue, onClose }: { venue: Venue | null; onClose(): void }) {
  const form = useId();
  const { meetup, send, may } = useMeetupSession();
  const text = useMessages("options");
  const action = useAction();
  const [typed, setTyped] = useState<VenueForm>(() => formOf(venue));
  const [tried, setTried] = useState(false);
  const faults = venueFieldErrorsOf(venue, typed);
  const shown = tried ? faults : {};
  const awaitsApproval = !venue && meetup.settings.proposals === "approval" && !may("approve");
  const change = (part: Partial<VenueForm>) => setTyped({ ...typed, ...part });

  const save = () => {
    if (!venue) return action.run(() => send("addVenue", { id: meetup.id, body: newVenue(typed) }));
    const edit = venueEdit(venue, typed);
    if (Object.keys(edit).length === 0) return Promise.resolve(true);
    return action.run(() => send("editVenue", { id: meetup.id, oid: venue.id, body: edit }));
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(faults).length === 0 && (await save())) onClose();
  };
  return (
    <Sheet
      open
      onClose={onClose}
      title={venue ? text.correctVenue : text.proposeVenue}
      lead={awaitsApproval ? text.awaitsApproval : undefined}
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
