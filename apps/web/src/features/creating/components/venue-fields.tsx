import { limits } from "@pintpoint/core";
import { isComposing } from "../../../lib/device/composing.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { IconButton } from "../../../ui/button/icon-button.tsx";
import { Disclosure } from "../../../ui/choice/disclosure.tsx";
import { TextArea, TextField } from "../../../ui/field/text-field.tsx";
import type { DraftErrors } from "../model/validate-draft.ts";
import type { DraftVenue } from "../types.ts";
import styles from "./venue-fields.module.css";

type VenueField = Exclude<keyof DraftVenue, "id">;

interface VenueFieldsProps {
  venue: DraftVenue;
  fieldErrors: DraftErrors;
  onChange(field: VenueField, value: string): void;
  onRemove(): void;
  /** Enter in the name: the next place. */
  onNext(): void;
}

/** One place: its name, and the rest behind a line. */
export function VenueFields({ venue, fieldErrors, onChange, onRemove, onNext }: VenueFieldsProps) {
  const { where, faults: words } = useMessages("creating");
  const faultOf = (field: VenueField) => {
    const fault = fieldErrors[`venues.${venue.id}.${field}`];
    return fault && words[fault];
  };
  const details: VenueField[] = ["address", "url", "note", "capacity"];
  const opened = details.some((field) => venue[field] !== "" || faultOf(field));

  return (
    <div className={styles.venue}>
      <TextField
        label={where.name}
        hideLabel
        placeholder={where.namePlaceholder}
        value={venue.name}
        limit={limits.venueName}
        error={faultOf("name")}
        autoComplete="off"
        enterKeyHint="next"
        onChange={(value) => onChange("name", value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || isComposing(event)) return;
          event.preventDefault();
          if (venue.name.trim() !== "") onNext();
        }}
        trailing={<IconButton icon="trash" label={where.remove(venue.name.trim())} onClick={onRemove} />}
      />
      <Disclosure title={where.more} open={opened}>
        <TextField
          label={where.address}
          optional
          value={venue.address}
          limit={limits.address}
          error={faultOf("address")}
          autoComplete="off"
          onChange={(value) => onChange("address", value)}
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
          onChange={(value) => onChange("url", value)}
        />
        <TextField
          label={where.capacity}
          optional
          inputMode="numeric"
          hint={where.capacityHint}
          value={venue.capacity}
          error={faultOf("capacity")}
          autoComplete="off"
          onChange={(value) => onChange("capacity", value)}
        />
        <TextArea
          label={where.note}
          optional
          rows={2}
          value={venue.note}
          limit={limits.note}
          error={faultOf("note")}
          onChange={(value) => onChange("note", value)}
        />
      </Disclosure>
    </div>
  );
}
