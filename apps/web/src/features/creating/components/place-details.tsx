import { limits } from "@pintpoint/core";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { TextArea, TextField } from "../../../ui/field/text-field.tsx";
import type { DraftVenue } from "../types.ts";
import styles from "./places.module.css";

interface PlaceDetailsProps {
  venue: DraftVenue;
  faultOf(field: string): string | undefined;
  onChange(part: Partial<DraftVenue>): void;
}

/** What few places need: address, link, how many fit in, a note. */
export function PlaceDetails({ venue, faultOf, onChange }: PlaceDetailsProps) {
  const { place: where } = useMessages("creatingMore");
  return (
    <div className={styles.details}>
      <TextField
        label={where.address}
        optional
        value={venue.address}
        limit={limits.address}
        error={faultOf("address")}
        autoComplete="off"
        onChange={(address) => onChange({ address })}
      />
      <TextField
        label={where.url}
        optional
        type="url"
        inputMode="url"
        placeholder="https://"
        value={venue.url}
        error={faultOf("url")}
        autoComplete="off"
        onChange={(url) => onChange({ url })}
      />
      <TextField
        label={where.capacity}
        optional
        inputMode="numeric"
        hint={where.capacityHint}
        value={venue.capacity}
        error={faultOf("capacity")}
        autoComplete="off"
        onChange={(capacity) => onChange({ capacity })}
      />
      <TextArea
        label={where.note}
        optional
        rows={2}
        value={venue.note}
        limit={limits.note}
        error={faultOf("note")}
        onChange={(note) => onChange({ note })}
      />
    </div>
  );
}
