import { limits } from "@pintpoint/core";
import { useId, useState } from "react";
import { classNames } from "../../../lib/class-names.ts";
import { isComposing } from "../../../lib/device/composing.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { IconButton } from "../../../ui/button/icon-button.tsx";
import { Icon } from "../../../ui/icon/icon.tsx";
import { useFaultText } from "../live/use-fault-text.ts";
import type { DraftErrors } from "../model/validate-draft.ts";
import type { DraftVenue } from "../types.ts";
import { PlaceDetails } from "./deferred.ts";
import { LatePart } from "./late-part.tsx";
import styles from "./places.module.css";

interface PlaceProps {
  venue: DraftVenue;
  /** Counted from 1. */
  number: number;
  /** It does not exist yet. */
  isNew: boolean;
  fieldErrors: DraftErrors;
  onChange(part: Partial<DraftVenue>): void;
  onRemove(): void;
  /** Enter in the name: to the next place. */
  onNext(): void;
}

const details = ["address", "url", "note", "capacity"] as const;

/** One place: its name, and the rest behind a button. */
export function Place({ venue, number, isNew, fieldErrors, onChange, onRemove, onNext }: PlaceProps) {
  const { where } = useMessages("creating");
  const faultText = useFaultText(fieldErrors);
  const text = useMessages("createPage");
  const [opened, setOpened] = useState(false);
  const id = useId();
  const faultOf = (field: string) => faultText(`venues.${venue.id}.${field}`);
  const error = faultOf("name");
  const faulty = details.some((field) => faultOf(field) !== undefined);
  // What has been opened by a fault stays open while it is mended.
  if (faulty && !opened) setOpened(true);

  return (
    <li className={classNames(styles.place, isNew && styles.new)}>
      <div className={styles.row}>
        <span className={styles.number} aria-hidden="true">
          {isNew ? <Icon name="add" size="sm" /> : <span>{number}</span>}
        </span>
        <span className={styles.words}>
          <label htmlFor={id} className="visually-hidden">
            {isNew ? text.addPlace : where.name}
          </label>
          <input
            id={id}
            className={styles.name}
            value={venue.name}
            placeholder={where.namePlaceholder}
            autoComplete="off"
            enterKeyHint="next"
            maxLength={limits.venueName * 4}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `${id}-error` : undefined}
            onChange={(event) => onChange({ name: event.target.value })}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || isComposing(event)) return;
              event.preventDefault();
              if (venue.name.trim() !== "") onNext();
            }}
          />
          {!opened && venue.address.trim() !== "" && <span className={styles.address}>{venue.address}</span>}
        </span>
        {!isNew && (
          <>
            <IconButton icon="edit" label={where.more} aria-expanded={opened} onClick={() => setOpened(!opened)} />
            <IconButton icon="cross" label={where.remove(venue.name.trim())} onClick={onRemove} />
          </>
        )}
      </div>
      {error && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
      {opened && (
        <LatePart>
          <PlaceDetails venue={venue} faultOf={faultOf} onChange={onChange} />
        </LatePart>
      )}
    </li>
  );
}
