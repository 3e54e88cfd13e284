import { bidiIsolate, type Pair, type ParticipantId } from "@pintpoint/core";
import type { ReactNode } from "react";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import styles from "./pair-details.module.css";

/** More names than this are a number: nobody reads a hundred. */
const NAMES = 12;

interface PairDetailsProps {
  id: string;
  pair: Pair;
  /** Why it is below the leader; empty for a leader. */
  why: string;
  action?: ReactNode;
}

/** Who can, who might, who cannot come to a pair, and why it stands where it does. */
export function PairDetails({ id, pair, why, action }: PairDetailsProps) {
  const { meetup } = useMeetupSession();
  const formats = useFormats();
  const text = useMessages("results");
  const pairText = useMessages("pairs");
  const people = (ids: readonly ParticipantId[]) => ids.flatMap((id) => meetup.participants[id] ?? []);
  const names = (ids: readonly ParticipantId[]) => {
    const all = people(ids).map(({ name, partySize }) =>
      partySize > 1 ? `${bidiIsolate(name)} +${partySize - 1}` : bidiIsolate(name),
    );
    return formats.list(all.length > NAMES ? [...all.slice(0, NAMES - 1), text.others(all.length - NAMES + 1)] : all);
  };
  const lines = [
    { term: text.coming, ids: pair.coming, answer: "yes" },
    { term: text.open, ids: pair.open, answer: "open" },
    { term: text.maybe, ids: pair.maybe, answer: "maybe" },
    { term: text.out, ids: pair.out, answer: "no" },
    { term: text.unsaid, ids: pair.unsaid, answer: undefined },
  ].filter(({ ids }) => ids.length > 0);
  const notes = [
    why,
    pair.missing.length > 0 ? pairText.mustBeThere(names(pair.missing)) : "",
    pair.noSeat === undefined ? "" : pairText.noSeat(pair.noSeat),
    pair.over ? pairText.over : "",
  ];
  return (
    <div id={id} className={styles.details}>
      {[...new Set(notes)].filter(Boolean).map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      <dl className={styles.who}>
        {lines.map(({ term, ids, answer }) => (
          <div key={term} className={styles.line} data-answer={answer}>
            <dt>{term}</dt>
            <dd>{names(ids)}</dd>
          </div>
        ))}
      </dl>
      {action}
    </div>
  );
}
