import { activityKeyOf, bidiIsolate, hostOf } from "@pintpoint/core";
import { useMemo } from "react";
import { useMessages } from "../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../lib/meetup/meetup-session.tsx";
import { titleStep } from "../../lib/meetup/title-step.ts";
import { Avatar } from "../../ui/people/avatar.tsx";
import { Mat } from "../../ui/vessel/vessel.tsx";
import styles from "./meetup-header.module.css";

/** Who asks, and what; on a wide screen the result may stand at the end of the band. The page's heading. app/shell.ts draws the same before React is loaded. */
export function MeetupHeader({ beside = "result" }: { beside?: "result" | "vessel" }) {
  const { meetup } = useMeetupSession();
  const text = useMessages("meetupPage");
  const host = useMemo(() => hostOf(meetup), [meetup]);
  const activity = activityKeyOf(meetup.activity);
  return (
    <div className={styles.header}>
      {host && <Avatar name={host.name} emoji={host.avatar} seed={host.id} size="lg" />}
      <div className={styles.words}>
        {host && <p className={styles.asks}>{text.asks(bidiIsolate(host.name))}</p>}
        <h1 className={styles.title} data-step={titleStep(meetup.title)} dir="auto">
          {meetup.title}
        </h1>
      </div>
      <span className={styles.vessel} data-beside={beside}>
        <Mat
          activity={activity}
          level={0.6}
          maybe={0.15}
          tag={activity === "other" ? meetup.activity : undefined}
          size={76}
        />
      </span>
    </div>
  );
}
