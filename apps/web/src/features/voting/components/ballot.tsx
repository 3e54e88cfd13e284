import { type Slot, sortedVenues, type Venue } from "@pintpoint/core";
import type { ReactNode } from "react";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useSession } from "../../../lib/meetup/session.tsx";
import { Card } from "../../../ui/surface/card.tsx";
import { slotGroups } from "../model/slot-groups.ts";
import styles from "./ballot.module.css";
import { OptionRow } from "./option-row.tsx";
import { VenueDetails } from "./venue-details.tsx";

interface BallotProps {
  /** What else may be done with an option. */
  menu(option: Slot | Venue): ReactNode;
  /** Proposing a time, a place. */
  addSlot?: ReactNode;
  addVenue?: ReactNode;
  /** In whose clock the times are, and a way to switch. */
  clock?: ReactNode;
}

/** The two questions: when, and where. */
export function Ballot({ menu, addSlot, addVenue, clock }: BallotProps) {
  const { meetup, zone } = useSession();
  const formats = useFormats();
  const text = useMessages("voting");
  const groups = slotGroups(meetup, formats, zone);
  const venues = sortedVenues(meetup);
  return (
    <>
      <Card title={text.when} aside={addSlot}>
        {clock}
        {groups.length === 0 && <p className={styles.empty}>{text.noSlots}</p>}
        {groups.map((group) => (
          <section key={group.day} className={styles.group} aria-label={group.title}>
            <h3 className={styles.day}>{group.title}</h3>
            <ul className={styles.options}>
              {group.slots.map(({ slot, time }) => (
                <OptionRow key={slot.id} option={slot} title={time ?? text.allDay} menu={menu(slot)} />
              ))}
            </ul>
          </section>
        ))}
      </Card>
      <Card title={text.where} aside={addVenue}>
        {venues.length === 0 && <p className={styles.empty}>{text.noVenues}</p>}
        {venues.length > 0 && (
          <ul className={styles.options}>
            {venues.map((venue) => (
              <OptionRow
                key={venue.id}
                option={venue}
                title={venue.name}
                details={<VenueDetails venue={venue} />}
                menu={menu(venue)}
              />
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}
