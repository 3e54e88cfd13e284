import "../../../ui/icon/deferred-shapes.ts";
import { type AccessFacts, type Venue, waitingListOf, withoutCapability } from "@pintpoint/core";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { mapLink } from "../../../lib/meetup/map-link.ts";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { seesAnswers } from "../../../lib/meetup/sees-answers.ts";
import { Icon } from "../../../ui/icon/icon.tsx";
import { Prose } from "../../../ui/prose/prose.tsx";
import styles from "./venue-details.module.css";

const factNames = [
  "stepFree",
  "toilet",
  "quiet",
  "hearingLoop",
  "assistanceDog",
] as const satisfies readonly (keyof AccessFacts)[];

/** Address, link, photo, how many fit, what is known of access, note. */
export function VenueDetails({ venue }: { venue: Venue }) {
  const { meetup, me } = useMeetupSession();
  const text = useMessages("optionPanel");
  const { capacity, access = {} } = venue;
  const facts = factNames.flatMap((name) => {
    const fact = access[name];
    return fact && fact !== "unknown" ? [text.fact(text.facts[name], text.factValues[fact])] : [];
  });
  const places = (all: number) =>
    seesAnswers(meetup, me?.id) ? text.capacity(waitingListOf(meetup, venue.id).heads, all) : text.places(all);
  return (
    <ul className={styles.details}>
      {venue.address && (
        <li>
          <a className={styles.item} href={mapLink(venue.address)} target="_blank" rel="noreferrer noopener nofollow">
            <Icon name="pin" size="sm" />
            <bdi>{venue.address}</bdi>
          </a>
        </li>
      )}
      {venue.url && (
        <li>
          <a
            className={styles.item}
            href={withoutCapability(venue.url)}
            target="_blank"
            rel="noreferrer noopener nofollow"
          >
            <Icon name="link" size="sm" />
            <span>{new URL(venue.url).hostname}</span>
          </a>
        </li>
      )}
      {venue.photo && (
        <li>
          {/* A link: a picture of another site would tell that site who looks here. */}
          <a
            className={styles.item}
            href={withoutCapability(venue.photo)}
            target="_blank"
            rel="noreferrer noopener nofollow"
          >
            <Icon name="image" size="sm" />
            <span>{text.photo}</span>
          </a>
        </li>
      )}
      {capacity !== undefined && (
        <li className={styles.item}>
          <Icon name="people" size="sm" />
          <span>{places(capacity)}</span>
        </li>
      )}
      {facts.map((fact) => (
        <li key={fact} className={styles.item}>
          {fact}
        </li>
      ))}
      {venue.note && (
        <li className={styles.note} dir="auto">
          <Prose text={venue.note} />
        </li>
      )}
    </ul>
  );
}
