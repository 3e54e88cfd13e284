import { activityKeyOf, may as allowed, type Instant, isBlind } from "@pintpoint/core";
import { clocksDiffer } from "../../lib/datetime/clocks.ts";
import { useFormats } from "../../lib/datetime/formats.ts";
import { deviceZone } from "../../lib/datetime/zones.ts";
import { useMessages } from "../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../lib/meetup/meetup-session.tsx";
import { Tag } from "../../ui/choice/chip.tsx";
import { Prose } from "../../ui/prose/prose.tsx";
import styles from "./meetup-notes.module.css";

/** What the host has written, and what holds for the whole of the meetup. */
export function MeetupNotes() {
  const { meetup, zone, now } = useMeetupSession();
  const formats = useFormats();
  const text = useMessages("meetupPage");
  const { deadline } = meetup.settings;
  const closed = deadline !== undefined && Date.parse(deadline) < now;
  const guest = { kind: "guest" } as const;
  // The clock note may be out of view, and the deadline cannot be extended by the reader: it names its zone here.
  const closing = (at: Instant) =>
    clocksDiffer(at, meetup.timeZone, deviceZone())
      ? text.inZone(formats.moment(at, zone), formats.place(zone))
      : formats.moment(at, zone);
  return (
    <div className={styles.notes}>
      {meetup.description && (
        <p className={styles.description} dir="auto">
          <Prose text={meetup.description} />
        </p>
      )}
      <div className={styles.tags}>
        {meetup.activity && activityKeyOf(meetup.activity) === "other" && (
          <Tag tone="accent">
            <bdi>{meetup.activity}</bdi>
          </Tag>
        )}
        {deadline && meetup.status === "open" && (
          <Tag icon="clock" tone={closed ? "no" : "plain"}>
            {closed ? text.closed : text.closes(closing(deadline))}
          </Tag>
        )}
        {isBlind(meetup) && (
          <Tag icon="eyeOff" tone="plain">
            {text.blind}
          </Tag>
        )}
        {!allowed(meetup, guest, "edit") && (
          <Tag icon="lock" tone="plain">
            {text.organiserEdits}
          </Tag>
        )}
      </div>
    </div>
  );
}
