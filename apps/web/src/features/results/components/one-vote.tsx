import {
  isolate,
  isVotingOpen,
  type Meetup,
  type OneVote as OneVoteEffect,
  type Ranking,
  whatOneVoteWouldDo,
} from "@pintpoint/core";
import { useMemo } from "react";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { optionNameOf } from "../../../lib/meetup/option-name.ts";
import { useSession } from "../../../lib/meetup/session.tsx";
import { Disclosure } from "../../../ui/choice/disclosure.tsx";
import styles from "./leading-pairs.module.css";

interface OneVoteProps {
  /** The meetup that the ranking is of: it may be older than the session's. */
  ranked: Meetup;
  ranking: Ranking;
}

/** How close it is: what a single changed answer would do. */
export function OneVote({ ranked, ranking }: OneVoteProps) {
  const { meetup, zone, now } = useSession();
  const formats = useFormats();
  const text = useMessages("results");
  const votes = useMemo(() => whatOneVoteWouldDo(ranked, ranking), [ranked, ranking]);
  const open = votes.filter(({ optionId }) => isVotingOpen(meetup, optionId, now));
  if (open.length === 0) return null;

  const sentence = (vote: OneVoteEffect): string => {
    const names = [vote.slotId, vote.venueId].flatMap((id) => (id ? [optionNameOf(meetup, id, formats, zone)] : []));
    const name = isolate(meetup.participants[vote.participantId]?.name ?? "");
    return text.would[vote.effect](
      name,
      optionNameOf(meetup, vote.optionId, formats, zone),
      text.answers[vote.to],
      names.join(", "),
    );
  };
  return (
    <Disclosure title={text.oneVote} icon="info">
      <ul className={styles.advice}>
        {open.map((vote) => (
          <li key={`${vote.effect} ${vote.slotId} ${vote.venueId}`}>{sentence(vote)}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
