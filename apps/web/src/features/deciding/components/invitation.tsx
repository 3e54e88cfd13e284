import { slotOf, type Vote, venueOf } from "@pintpoint/core";
import type { ReactNode } from "react";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { copyText } from "../../../lib/device/clipboard.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { mapLink } from "../../../lib/meetup/map-link.ts";
import { useSession } from "../../../lib/meetup/session.tsx";
import { Button, ButtonLink } from "../../../ui/button/button.tsx";
import { announce } from "../../../ui/feedback/announcer.tsx";
import { showToast } from "../../../ui/feedback/toast.tsx";
import { Avatar } from "../../../ui/people/avatar.tsx";
import { guestList } from "../model/guest-list.ts";
import styles from "./invitation.module.css";

interface InvitationProps {
  calendarUrl: string;
  /** In whose clock the time is. */
  clock?: ReactNode;
  onShare(): void;
  /** Absent where one may not. */
  onReopen?: (() => void) | undefined;
}

/** What was decided, as an invitation: when, where, who comes, and what to do about it. */
export default function Invitation({ calendarUrl, clock, onShare, onReopen }: InvitationProps) {
  const { meetup, me, zone, vote } = useSession();
  const formats = useFormats();
  const text = useMessages("deciding");
  const { decision } = meetup;
  const slot = decision?.slotId ? slotOf(meetup, decision.slotId) : undefined;
  const venue = decision?.venueId ? venueOf(meetup, decision.venueId) : undefined;
  const guests = guestList(meetup);
  const parts = slot && formats.slotParts(slot, zone);
  const mine: Vote | null = me ? (guests.coming.includes(me) ? "yes" : guests.out.includes(me) ? "no" : null) : null;
  const say = (answer: Vote) => {
    const chosen = [decision?.slotId, decision?.venueId].filter((id) => id !== undefined);
    vote(Object.fromEntries(chosen.map((id) => [id, answer])));
  };
  const chatLine = [slot && formats.slot(slot, zone), venue?.name, text.inCount(guests.heads)]
    .filter(Boolean)
    .join(", ");
  const copy = async () => {
    const done = await copyText(`${meetup.title}: ${chatLine}\n${location.origin}${location.pathname}`);
    showToast({ text: done ? text.copied : text.copyByHand(chatLine), tone: done ? "success" : "plain" });
    if (done) announce(text.copied);
  };
  return (
    <section className={styles.card} aria-labelledby="invitation">
      <p className={styles.stamp}>{text.decided}</p>
      <h2 id="invitation" className={styles.when}>
        {parts ? formats.dayLong(parts.day) : venue?.name}
      </h2>
      {parts?.time && <p className={styles.time}>{parts.time}</p>}
      {clock}
      {venue && (
        <p className={styles.where}>
          {parts && <strong>{venue.name}</strong>}
          {venue.address && (
            <a href={mapLink(venue.address)} target="_blank" rel="noreferrer noopener nofollow">
              {venue.address}
            </a>
          )}
          {venue.url && (
            <a href={venue.url} target="_blank" rel="noreferrer noopener nofollow">
              {new URL(venue.url).hostname}
            </a>
          )}
        </p>
      )}
      <div className={styles.guests}>
        <h3>{text.coming(guests.heads)}</h3>
        {guests.coming.length > 0 && (
          <ul className={styles.people}>
            {guests.coming.map((person) => (
              <li key={person.id} className={styles.person}>
                <Avatar name={person.name} emoji={person.avatar} seed={person.id} size="sm" />
                {person.partySize > 1 ? `${person.name} +${person.partySize - 1}` : person.name}
              </li>
            ))}
          </ul>
        )}
        {guests.maybe.length > 0 && (
          <p className={styles.maybe}>{text.maybe(formats.list(guests.maybe.map(({ name }) => name)))}</p>
        )}
      </div>
      <div className={styles.actions}>
        {mine === "yes" ? (
          <Button variant="secondary" onClick={() => say("no")}>
            {text.cannot}
          </Button>
        ) : (
          <Button variant="primary" icon="check" onClick={() => say("yes")}>
            {mine === "no" ? text.canAgain : text.can}
          </Button>
        )}
        {slot && (
          <ButtonLink href={calendarUrl} external download="pintpoint.ics" icon="calendar">
            {text.calendar}
          </ButtonLink>
        )}
        <Button icon="copy" onClick={() => void copy()}>
          {text.copyForChat}
        </Button>
        <Button icon="share" onClick={onShare}>
          {text.share}
        </Button>
        {onReopen && (
          <Button variant="quiet" icon="undo" onClick={onReopen}>
            {text.reopen}
          </Button>
        )}
      </div>
    </section>
  );
}
