import { limits } from "@pintpoint/core";
import { useEffect, useRef } from "react";
import { randomId } from "../../../lib/device/random-id.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { Button } from "../../../ui/button/button.tsx";
import { Card } from "../../../ui/surface/card.tsx";
import { emptyVenue } from "../model/draft.ts";
import type { DraftErrors } from "../model/validate-draft.ts";
import type { DraftVenue } from "../types.ts";
import { VenueFields } from "./venue-fields.tsx";
import styles from "./where-card.module.css";

interface WhereCardProps {
  venues: readonly DraftVenue[];
  fieldErrors: DraftErrors;
  onClearError(field: string): void;
  onChange(venues: DraftVenue[]): void;
}

/** Places: none is fine too. */
export function WhereCard({ venues, fieldErrors, onClearError, onChange }: WhereCardProps) {
  const { where } = useMessages("creating");
  const list = useRef<HTMLUListElement>(null);
  const added = useRef(false);
  const full = venues.length >= limits.venues;

  function add() {
    added.current = true;
    onChange([...venues, emptyVenue(randomId(8))]);
  }

  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    list.current?.lastElementChild?.querySelector("input")?.focus();
  });

  return (
    <Card title={where.heading} lead={where.lead}>
      {venues.length > 0 && (
        <ul ref={list} className={styles.venues}>
          {venues.map((venue) => (
            <li key={venue.id}>
              <VenueFields
                venue={venue}
                fieldErrors={fieldErrors}
                onChange={(field, value) => {
                  onClearError(`venues.${venue.id}.${field}`);
                  onChange(venues.map((other) => (other.id === venue.id ? { ...other, [field]: value } : other)));
                }}
                onRemove={() => onChange(venues.filter((other) => other.id !== venue.id))}
                onNext={add}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.add}>
        <Button icon="add" onClick={add} disabled={full}>
          {venues.length === 0 ? where.add : where.addAnother}
        </Button>
        {full && <p className={styles.limit}>{where.limit}</p>}
      </div>
    </Card>
  );
}
