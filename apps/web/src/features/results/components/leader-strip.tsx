import { useDeferredValue } from "react";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { optionNameOf } from "../../../lib/meetup/option-name.ts";
import { Icon } from "../../../ui/icon/icon.tsx";
import { useRanking } from "../live/use-ranking.ts";
import { hasAnyAnswer, leaderCount } from "../model/leading.ts";
import styles from "./leader-strip.module.css";

/** What leads, in one line, where the results are out of sight: on a phone, while voting. */
export default function LeaderStrip({ onOpen }: { onOpen(): void }) {
  const { meetup, zone, now } = useMeetupSession();
  const formats = useFormats();
  const text = useMessages("results");
  const pairs = useRanking(useDeferredValue(meetup), now)?.ranking.pairs ?? [];
  const [first] = pairs;
  if (!first || first.score.isOver || meetup.status === "decided" || !hasAnyAnswer(pairs)) return null;
  const tied = leaderCount(pairs);
  const names = [first.slot.id, first.venue.id].flatMap((id) => (id ? [optionNameOf(meetup, id, formats, zone)] : []));
  return (
    <button type="button" className={styles.strip} onClick={onOpen}>
      <span className="visually-hidden">{text.toResults}</span>
      <Icon name="beer" size="sm" />
      <span className={styles.what}>
        {tied > 1 ? text.tieShort(tied) : names.map((name) => <span key={name}>{name}</span>)}
      </span>
      <span className={styles.score}>{text.score(first.score.coming, first.score.open)}</span>
      <Icon name="chevronDown" size="sm" />
    </button>
  );
}
