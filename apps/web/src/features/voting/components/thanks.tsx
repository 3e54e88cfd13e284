import { bidiIsolate } from "@pintpoint/core";
import { type ReactNode, useEffect, useRef } from "react";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { announce } from "../../../ui/feedback/announcer.tsx";
import styles from "./thanks.module.css";

/** What "Done" has earned, in the page and over nothing; below it what is worth keeping: the personal link. */
export default function Thanks({ children }: { children: ReactNode }) {
  const { me } = useMeetupSession();
  const text = useMessages("finishing");
  const card = useRef<HTMLElement>(null);
  const title = me ? text.thanks(bidiIsolate(me.name)) : "";
  useEffect(() => {
    card.current?.scrollIntoView({ block: "nearest" });
    announce(title);
  }, [title]);
  if (!me) return null;
  return (
    <section ref={card} className={styles.thanks} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{text.thanksText}</p>
      <div>{children}</div>
    </section>
  );
}
