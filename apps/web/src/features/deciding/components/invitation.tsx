import "../../../ui/icon/deferred-shapes.ts";
import { bidiIsolate, isOver, slotOf, venueOf, withoutCapability } from "@pintpoint/core";
import { type ReactNode, useMemo } from "react";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { deviceZone } from "../../../lib/datetime/zones.ts";
import { copyText } from "../../../lib/device/clipboard.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { mapLink } from "../../../lib/meetup/map-link.ts";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { usePublicOrigin } from "../../../lib/meetup/public-origin.ts";
import { Button, ButtonLink } from "../../../ui/button/button.tsx";
import { showToast } from "../../../ui/feedback/toast.ts";
import { Icon } from "../../../ui/icon/icon.tsx";
import { Prose } from "../../../ui/prose/prose.tsx";
import { chatText } from "../model/chat-text.ts";
import { guestsOf } from "../model/guest-list.ts";
import { GuestListPanel } from "./guest-list-panel.tsx";
import styles from "./invitation.module.css";
import { Rsvp } from "./rsvp.tsx";

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
  const { meetup, zone, unknownZone, now } = useMeetupSession();
  const base = usePublicOrigin();
  const formats = useFormats();
  const text = useMessages("deciding");
  const guests = useMemo(() => guestsOf(meetup), [meetup]);
  const { decision } = meetup;
  const slot = decision?.slotId ? slotOf(meetup, decision.slotId) : undefined;
  const venue = decision?.venueId ? venueOf(meetup, decision.venueId) : undefined;
  const parts = slot && formats.slotParts(slot, zone);

  const copy = async () => {
    const line = chatText(meetup, formats, text, unknownZone === undefined ? deviceZone() : null);
    const done = await copyText(`${line}\n${base}${location.pathname}`);
    // A toast is read aloud by itself.
    showToast(done ? { text: text.copied, tone: "success" } : { text: text.copyByHand(line), seconds: 20 });
  };
  return (
    <section className={styles.card} aria-labelledby="invitation">
      <div className={styles.what}>
        <p className={styles.stamp}>
          <Icon name="check" size="sm" />
          <span>{text.decided}</span>
        </p>
        <h2 id="invitation" className={styles.when}>
          {parts ? formats.dayLong(parts.day) : venue && bidiIsolate(venue.name)}
        </h2>
        {parts?.time && <p className={styles.time}>{parts.time}</p>}
        {slot && isOver(slot, meetup.timeZone, now) && (
          <p className={styles.over}>
            <Icon name="clock" size="sm" />
            <span>{text.overNote}</span>
          </p>
        )}
        {clock}
        {venue && (
          <address className={styles.where}>
            {parts && <strong dir="auto">{venue.name}</strong>}
            {venue.address && (
              <a
                className={styles.link}
                href={mapLink(venue.address)}
                target="_blank"
                rel="noreferrer noopener nofollow"
              >
                <Icon name="pin" size="sm" />
                <bdi>{venue.address}</bdi>
              </a>
            )}
            {venue.url && (
              <a
                className={styles.link}
                href={withoutCapability(venue.url)}
                target="_blank"
                rel="noreferrer noopener nofollow"
              >
                <Icon name="link" size="sm" />
                <span>{new URL(venue.url).hostname}</span>
              </a>
            )}
            {venue.note && (
              <span className={styles.note} dir="auto">
                <Prose text={venue.note} />
              </span>
            )}
          </address>
        )}
        <Rsvp guests={guests} />
      </div>
      <GuestListPanel guests={guests} />
      <div className={styles.actions}>
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
