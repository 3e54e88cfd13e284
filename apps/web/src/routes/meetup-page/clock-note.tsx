import { useMemo } from "react";
import { useFormats } from "../../lib/datetime/formats.ts";
import { ownZone } from "../../lib/datetime/zones.ts";
import { useMessages } from "../../lib/i18n/language-provider.tsx";
import { useSession } from "../../lib/meetup/session.tsx";
import { Button } from "../../ui/button/button.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import { zonesDiffer } from "./display-zone.ts";
import styles from "./meetup-page.module.css";

/** Says whose clock the times are on, when it matters, and switches. */
export function ClockNote({ onSwitch }: { onSwitch(choice: "own" | "meetup"): void }) {
  const { meetup, zone, now } = useSession();
  const formats = useFormats();
  const text = useMessages("meetupPage");
  const { slots, timeZone } = meetup;
  // Each time: whoever travels takes the page along.
  const own = ownZone();
  const differ = useMemo(() => zonesDiffer({ slots, timeZone }, own), [slots, timeZone, own]);
  if (!differ) return null;
  const shownIsOwn = zone === own;
  const other = formats.zone(shownIsOwn ? meetup.timeZone : own, now);
  return (
    <div className={styles.clock}>
      <Icon name="globe" size="sm" />
      <p>{shownIsOwn ? text.ownClock(formats.zone(own, now)) : text.meetupClock(formats.zone(meetup.timeZone, now))}</p>
      <Button size="sm" variant="quiet" onClick={() => onSwitch(shownIsOwn ? "meetup" : "own")}>
        {shownIsOwn ? text.showMeetupClock(other) : text.showOwnClock(other)}
      </Button>
    </div>
  );
}
