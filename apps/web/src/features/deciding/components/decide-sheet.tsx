import {
  forecast,
  isOver,
  type Pair,
  type Slot,
  type SlotId,
  slotOf,
  sortedSlots,
  sortedVenues,
  type VenueId,
} from "@pintpoint/core";
import { useMemo, useState } from "react";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { optionName } from "../../../lib/meetup/option-name.ts";
import { useAction } from "../../../ui/action/use-action.ts";
import { Button } from "../../../ui/button/button.tsx";
import { Banner } from "../../../ui/feedback/banner.tsx";
import { Select } from "../../../ui/field/text-field.tsx";
import { Sheet } from "../../../ui/sheet/sheet.tsx";
import styles from "./invitation.module.css";

/** Choosing the pair; begins with the one that leads. */
export default function DecideSheet({ pair, onClose }: { pair: Pick<Pair, "slotId" | "venueId">; onClose(): void }) {
  const { meetup, zone, now, send } = useMeetupSession();
  const formats = useFormats();
  const text = useMessages("deciding");
  const action = useAction();
  const [slotId, setSlotId] = useState<SlotId | "">(pair.slotId ?? "");
  const [venueId, setVenueId] = useState<VenueId | "">(pair.venueId ?? "");
  const slots = sortedSlots(meetup).filter((slot) => !slot.pending);
  const venues = sortedVenues(meetup).filter((venue) => !venue.pending);
  const ready = slotId !== "" || venueId !== "";
  const expected = useMemo(
    () => forecast(meetup, { ...(slotId && { slotId }), ...(venueId && { venueId }) }),
    [meetup, slotId, venueId],
  );
  const slotChosen = slotOf(meetup, slotId);
  const over = slotChosen !== undefined && isOver(slotChosen, meetup.timeZone, now);
  const slotLabel = (slot: Slot) =>
    [optionName(slot, formats, zone), ...(isOver(slot, meetup.timeZone, now) ? [text.over] : [])].join(" · ");
  const decide = async () => {
    const body = { ...(slotId && { slotId }), ...(venueId && { venueId }) };
    if (ready && (await action.run(() => send("decide", { id: meetup.id, body })))) onClose();
  };
  return (
    <Sheet
      open
      onClose={onClose}
      title={text.title}
      lead={text.lead}
      size="sm"
      footer={
        <Button variant="primary" wide busy={action.busy} aria-disabled={!ready} onClick={() => void decide()}>
          {over ? text.decideAnyway : text.decide}
        </Button>
      }
    >
      {slots.length > 0 && (
        <Select<string>
          label={text.when}
          value={slotId}
          options={[
            { value: "", label: text.openWhen },
            ...slots.map((slot) => ({ value: slot.id, label: slotLabel(slot) })),
          ]}
          onChange={setSlotId}
        />
      )}
      {venues.length > 0 && (
        <Select<string>
          label={text.where}
          value={venueId}
          options={[
            { value: "", label: text.openWhere },
            ...venues.map((venue) => ({ value: venue.id, label: optionName(venue, formats, zone) })),
          ]}
          onChange={setVenueId}
        />
      )}
      {over && (
        <Banner tone="warning" role="alert">
          {text.overWarning}
        </Banner>
      )}
      {ready && (
        <p className={styles.forecast} role="status">
          {text.forecast(expected)}
        </p>
      )}
      {action.error && (
        <Banner tone="danger" role="alert">
          {action.error}
        </Banner>
      )}
    </Sheet>
  );
}
