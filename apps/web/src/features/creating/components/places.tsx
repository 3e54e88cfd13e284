import { limits } from "@pintpoint/core";
import { useId, useRef, useState } from "react";
import { randomId } from "../../../lib/device/random-id.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { emptyVenue } from "../model/draft.ts";
import type { DraftErrors } from "../model/validate-draft.ts";
import type { DraftVenue } from "../types.ts";
import { Place } from "./place.tsx";
import styles from "./places.module.css";

interface PlacesProps {
  venues: readonly DraftVenue[];
  fieldErrors: DraftErrors;
  onClearError(field: string): void;
  onChange(venues: DraftVenue[]): void;
}

/**
 * Places in the order in which they were typed. The last row is a place that does not exist yet: the first letter in it
 * makes it one, so that nothing typed waits for a button.
 */
export function Places({ venues, fieldErrors, onClearError, onChange }: PlacesProps) {
  const { where } = useMessages("creating");
  const text = useMessages("createPage");
  const list = useRef<HTMLOListElement>(null);
  const [nextId, setNextId] = useState(() => randomId(8));
  const id = useId();
  const full = venues.length >= limits.venues;
  const rows = full ? venues : [...venues, emptyVenue(nextId)];

  function change(venue: DraftVenue, part: Partial<DraftVenue>) {
    for (const field of Object.keys(part)) onClearError(`venues.${venue.id}.${field}`);
    if (venue.id !== nextId) {
      onChange(venues.map((other) => (other.id === venue.id ? { ...other, ...part } : other)));
      return;
    }
    onChange([...venues, { ...venue, ...part }]);
    setNextId(randomId(8));
  }

  return (
    <section className={styles.where} aria-labelledby={`${id}-heading`}>
      <header className={styles.head}>
        <h2 id={`${id}-heading`} className={styles.heading}>
          {text.where}
        </h2>
        <p className={styles.lead}>{text.whereHint}</p>
      </header>
      <ol ref={list} className={styles.places}>
        {rows.map((venue, index) => (
          <Place
            key={venue.id}
            venue={venue}
            number={index + 1}
            isNew={venue.id === nextId}
            fieldErrors={fieldErrors}
            onChange={(part) => change(venue, part)}
            onRemove={() => onChange(venues.filter((other) => other.id !== venue.id))}
            onNext={() => list.current?.lastElementChild?.querySelector("input")?.focus()}
          />
        ))}
      </ol>
      {full && <p className={styles.lead}>{where.limit}</p>}
    </section>
  );
}
