import { activityKeyOf, bidiIsolate } from "@pintpoint/core";
import { type ReactNode, useEffect, useRef } from "react";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { announce } from "../../../ui/feedback/announcer.tsx";
import { Vessel } from "../../../ui/vessel/vessel.tsx";
import styles from "./thanks.module.css";

/** What "Done" has earned, in the page and over nothing; below it what is worth keeping: the personal link. */
export default function Thanks({ children }: { children: ReactNode }) {
  const { meetup, me } = useMeetupSession();
  const text = useMessages("finishing");
  const card = useRef<HTMLElement>(null);
  const title = me ? text.thanks(bidiIsolate(me.name)) : "";
  useEffect(() => {
    card.current?.scrollIntoView({ block: "nearest" });
    announce(title);
  }, [title]);
  if (!me) return null;
  const activity = activityKeyOf(meetup.activity);
  return (
    <section ref={card} className={styles.thanks} aria-label={title}>
      <span className={styles.coaster}>
        <span className={styles.glass}>
          <Vessel activity={activity} level={1} size={60} tag={activity === "other" ? meetup.activity : undefined} />
        </span>
      </span>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{text.thanksText}</p>
      <div className={styles.rest}>{children}</div>
    </section>
  );
}
