import { bidiIsolate } from "@pintpoint/core";
import { useEffect, useRef, useState } from "react";
import { setTitleCount } from "../../lib/device/title-count.ts";
import { useMessages } from "../../lib/i18n/language-provider.tsx";
import { useLine } from "../../lib/lines/use-line.ts";
import { useMeetupSession } from "../../lib/meetup/meetup-session.tsx";
import { Avatar } from "../../ui/people/avatar.tsx";
import { type AnswerNews, answeredBetween, GatheredAnswers } from "./answer-news.ts";
import styles from "./live-bubble.module.css";
import { useAllAnsweredSign } from "./use-all-answered-sign.ts";
import { useAnswerAnnouncement } from "./use-answer-announcement.ts";

/** At most one bubble in this time; each stays as long as the second says, unless the next one comes. */
const INTERVAL_MS = 1_000;
const SHOWN_MS = 2_500;

/**
 * Says that others have answered: in a bubble over the bar's words, where no option is, to screen readers, and as a number
 * in the title of a tab that nobody looks at. Renders on its own, not with the ballot.
 */
export default function LiveBubble() {
  const { meetup, me: mine, now } = useMeetupSession();
  const me = mine?.id ?? null;
  const text = useMessages("liveness");
  const [news, setNews] = useState<AnswerNews | null>(null);
  const gathered = useRef(new GatheredAnswers());
  const before = useRef(meetup.votes);
  const newest = useRef(meetup);
  const unseen = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useAllAnsweredSign(meetup, now);
  const announceAnswers = useAnswerAnnouncement(newest);

  useEffect(() => {
    newest.current = meetup;
    const ids = answeredBetween(before.current, meetup.votes, me);
    before.current = meetup.votes;
    if (ids.length === 0) return;
    announceAnswers(ids);
    if (document.hidden) {
      for (const id of ids) unseen.current.add(id);
      setTitleCount(unseen.current.size);
      return;
    }
    gathered.current.add(ids, performance.now());
    const tell = () => {
      timer.current = undefined;
      const told = gathered.current.take(newest.current, performance.now());
      if (told === null) return;
      setNews(told);
      timer.current = setTimeout(tell, INTERVAL_MS);
    };
    if (timer.current === undefined && !gathered.current.isEmpty) tell();
  }, [meetup, me, announceAnswers]);

  useEffect(() => {
    if (news === null) return;
    const end = setTimeout(() => setNews(null), SHOWN_MS);
    return () => clearTimeout(end);
  }, [news]);

  useEffect(() => {
    // From now on who comes new is drawn with a pop: not those whom the page began with.
    document.documentElement.dataset.live = "";
    const seen = () => {
      if (document.hidden) return;
      unseen.current.clear();
      setTitleCount(0);
    };
    document.addEventListener("visibilitychange", seen);
    return () => {
      delete document.documentElement.dataset.live;
      document.removeEventListener("visibilitychange", seen);
      clearTimeout(timer.current);
      setTitleCount(0);
    };
  }, []);

  const line = useLine(news?.kind === "out" ? "liveNo" : "liveYes", meetup, news?.person.name);
  if (news === null) return null;
  const { person, kind, others } = news;
  const name = bidiIsolate(person.name);
  const plain = others > 0 ? text.gathered(name, others) : text[kind](name);
  return (
    <div key={person.id} className={styles.bubble} aria-hidden="true" data-screen-only>
      <span className={styles.face}>
        <Avatar name={person.name} emoji={person.avatar} seed={person.id} size="sm" />
      </span>
      <span className={styles.words}>{others > 0 || kind === "said" ? plain : line || plain}</span>
    </div>
  );
}
