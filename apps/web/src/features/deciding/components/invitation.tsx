import "../../../ui/icon/deferred-shapes.ts";
import { bidiIsolate, withoutCapability } from "@pintpoint/core";
import { type ReactNode, useMemo, useRef } from "react";
import { useFocusIfLost } from "../../../lib/device/use-focus-if-lost.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useLine } from "../../../lib/lines/use-line.ts";
import { mapLink } from "../../../lib/meetup/map-link.ts";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { paths } from "../../../lib/paths.ts";
import { Button, ButtonLink } from "../../../ui/button/button.tsx";
import { Icon } from "../../../ui/icon/icon.tsx";
import { giveHues } from "../../../ui/people/give-hues.ts";
import { Prose } from "../../../ui/prose/prose.tsx";
import { Stamp } from "../../../ui/stamp/stamp.tsx";
import { useCelebration } from "../live/use-celebration.ts";
import { useDecision } from "../live/use-decision.ts";
import { countdownTo } from "../model/countdown.ts";
import { guestsOf } from "../model/guest-list.ts";
import { ClinkingVessels } from "./clinking-vessels.tsx";
import { CountdownTiles } from "./countdown.tsx";
import { GuestListPanel } from "./guest-list-panel.tsx";
import styles from "./invitation.module.css";
import { PosterActions } from "./poster-actions.tsx";
import { Rsvp } from "./rsvp.tsx";

interface InvitationProps {
  calendarUrl: string;
  /** In whose clock the time is. */
  clock?: ReactNode;
  /** Absent where one may not. */
  onReopen?: (() => void) | undefined;
}

/** What was decided, as a poster worth sending: when, where, who comes, and what to do about it. */
export default function Invitation({ calendarUrl, clock, onReopen }: InvitationProps) {
  const { meetup, now } = useMeetupSession();
  giveHues(meetup);
  const text = useMessages("deciding");
  const poster = useMessages("poster");
  const guests = useMemo(() => guestsOf(meetup), [meetup]);
  const ticket = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusIfLost(heading);
  const celebrates = useCelebration(meetup);
  const { slot, venue, weekday, date, time, isOver } = useDecision();
  const countdown = slot && countdownTo(slot, now, meetup.timeZone);
  const line = useLine("decided", meetup);
  const whenAndWhere = [time, slot && venue && bidiIsolate(venue.name)].filter(Boolean);

  return (
    <div className={styles.poster}>
      <section
        ref={ticket}
        className={styles.ticket}
        aria-labelledby="invitation"
        data-celebrates={celebrates || undefined}
      >
        <div className={styles.what}>
          <div className={styles.drawing}>
            <ClinkingVessels />
          </div>
          <p className={styles.stamp}>
            <Stamp>{isOver ? poster.wasOn : text.decided}</Stamp>
          </p>
          <h1 className={styles.title} dir="auto">
            {meetup.title}
          </h1>
          <h2 ref={heading} id="invitation" className={styles.when} tabIndex={-1}>
            {slot ? (
              <>
                <span>{weekday}</span> <span>{date}</span>
              </>
            ) : (
              <bdi>{venue?.name}</bdi>
            )}
          </h2>
          {whenAndWhere.length > 0 && (
            <p className={styles.line}>
              {whenAndWhere.map((part) => (
                <span key={part}>{part}</span>
              ))}
            </p>
          )}
          {meetup.decision?.drawnFrom !== undefined && (
            <p className={styles.note}>{poster.drawn(meetup.decision.drawnFrom)}</p>
          )}
          {isOver && (
            <p className={styles.note}>
              <Icon name="clock" size="sm" />
              <span>{text.overNote}</span>
            </p>
          )}
          {clock && (
            <div className={styles.clock} data-screen-only>
              {clock}
            </div>
          )}
          {venue && (venue.address || venue.url || venue.note) && (
            <address className={styles.where}>
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
                <span className={styles.venueNote} dir="auto">
                  <Prose text={venue.note} />
                </span>
              )}
            </address>
          )}
          {meetup.description && (
            <p className={styles.description} dir="auto">
              <Prose text={meetup.description} />
            </p>
          )}
          {!slot && Object.keys(meetup.slots).length > 0 && <p className={styles.note}>{poster.timeOpen}</p>}
          {!venue && Object.keys(meetup.venues).length > 0 && <p className={styles.note}>{poster.placeOpen}</p>}
          {countdown && <CountdownTiles countdown={countdown} />}
        </div>
        <div className={styles.guests}>
          <GuestListPanel guests={guests} />
          <Rsvp guests={guests} />
        </div>
      </section>
      <PosterActions calendarUrl={calendarUrl} guests={guests} ticket={ticket} />
      {line !== "" && <p className={styles.joke}>{line}</p>}
      <div className={styles.more} data-screen-only>
        <ButtonLink variant="quiet" icon="calendar" href={paths.sameAgain(meetup.id)}>
          {poster.again}
        </ButtonLink>
        {onReopen && (
          <Button variant="quiet" icon="undo" onClick={onReopen}>
            {text.reopen}
          </Button>
        )}
      </div>
    </div>
  );
}
