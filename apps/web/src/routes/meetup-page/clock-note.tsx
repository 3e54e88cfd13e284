import type { Instant } from "@pintpoint/core";
import { Suspense, useMemo } from "react";
import { type Formats, useFormats } from "../../lib/datetime/formats.ts";
import { deviceZone } from "../../lib/datetime/zones.ts";
import { useMessages } from "../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../lib/meetup/meetup-session.tsx";
import { Button } from "../../ui/button/button.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import { differingInstants, shownInstants } from "./display-zone.ts";
import { lazyWithPreload } from "./lazy-with-preload.tsx";
import styles from "./meetup-page.module.css";

const UnknownZoneNote = lazyWithPreload(() => import("./unknown-zone-note.tsx"));

/** Says whose clock the times are on, when it matters, and switches. */
export function ClockNote({ onSwitch }: { onSwitch(choice: "own" | "meetup"): void }) {
  const { meetup, zone, unknownZone } = useMeetupSession();
  const formats = useFormats();
  const text = useMessages("meetupPage");
  // Each time: whoever travels takes the page along.
  const own = deviceZone();
  const { slots, settings, status, timeZone } = meetup;
  const labels = useMemo(() => {
    const timed = { slots, settings, status, timeZone };
    // A device without a zone: every clock may be another than its own.
    const instants = own === null || unknownZone !== undefined ? shownInstants(timed) : differingInstants(timed, own);
    return labelsOf(instants, { own, meetup: timeZone }, formats);
  }, [slots, settings, status, timeZone, own, unknownZone, formats]);

  if (unknownZone !== undefined || (own === null && labels.any)) {
    return (
      <Suspense>
        <UnknownZoneNote unknownZone={unknownZone} own={own === null ? null : labels.own} meetup={labels.meetup} />
      </Suspense>
    );
  }
  if (!labels.any) return null;
  const shownIsOwn = zone === own;
  return (
    <div className={styles.clock}>
      <Icon name="globe" size="sm" />
      <p>{shownIsOwn ? text.ownClock(labels.own) : text.meetupClock(labels.meetup)}</p>
      <Button size="sm" variant="quiet" onClick={() => onSwitch(shownIsOwn ? "meetup" : "own")}>
        {shownIsOwn ? text.showMeetupClock(labels.meetup) : text.showOwnClock(labels.own)}
      </Button>
    </div>
  );
}

/** The zones in words, with their distance to UTC at the times in question. */
function labelsOf(instants: readonly Instant[], zones: { own: string | null; meetup: string }, formats: Formats) {
  return {
    any: instants.length > 0,
    own: zones.own === null ? "" : formats.zone(zones.own, instants),
    meetup: formats.zone(zones.meetup, instants),
  };
}
