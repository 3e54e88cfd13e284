import type { Instant } from "@pintpoint/core";
import { type ReactNode, useMemo } from "react";
import { type Formats, useFormats } from "../../lib/datetime/formats.ts";
import { ownZone } from "../../lib/datetime/zones.ts";
import { useMessages } from "../../lib/i18n/language-provider.tsx";
import { useSession } from "../../lib/meetup/session.tsx";
import { Button } from "../../ui/button/button.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import { differingInstants, shownInstants } from "./display-zone.ts";
import styles from "./meetup-page.module.css";

/** Says whose clock the times are on, when it matters, and switches. */
export function ClockNote({ onSwitch }: { onSwitch(choice: "own" | "meetup"): void }) {
  const { meetup, zone, unknownZone } = useSession();
  const formats = useFormats();
  const text = useMessages("meetupPage");
  // Each time: whoever travels takes the page along.
  const own = ownZone();
  const { slots, settings, status, timeZone } = meetup;
  const labels = useMemo(() => {
    const timed = { slots, settings, status, timeZone };
    // A device without a zone: every clock may be another than its own.
    const instants = own === null || unknownZone !== undefined ? shownInstants(timed) : differingInstants(timed, own);
    return labelsOf(instants, { own, meetup: timeZone }, formats);
  }, [slots, settings, status, timeZone, own, unknownZone, formats]);

  if (unknownZone !== undefined) {
    return <Note>{own === null ? text.unknownZoneUtc(unknownZone) : text.unknownZone(unknownZone, labels.own)}</Note>;
  }
  if (!labels.any) return null;
  if (own === null) return <Note>{text.unknownDevice(labels.meetup)}</Note>;
  const shownIsOwn = zone === own;
  return (
    <Note
      action={
        <Button size="sm" variant="quiet" onClick={() => onSwitch(shownIsOwn ? "meetup" : "own")}>
          {shownIsOwn ? text.showMeetupClock(labels.meetup) : text.showOwnClock(labels.own)}
        </Button>
      }
    >
      {shownIsOwn ? text.ownClock(labels.own) : text.meetupClock(labels.meetup)}
    </Note>
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

function Note({ children, action }: { children: string; action?: ReactNode }) {
  return (
    <div className={styles.clock}>
      <Icon name="globe" size="sm" />
      <p>{children}</p>
      {action}
    </div>
  );
}
