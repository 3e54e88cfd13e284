import { bidiIsolate, isVotingOpen, type VoteSuggestion as OneVoteEffect } from "@pintpoint/core";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { shortPair, shortSlot, venueName } from "../../../lib/ranking/pair-words.ts";
import type { RankedMeetup } from "../../../lib/ranking/ranking-tasks.ts";
import { useVoteSuggestions } from "../../../lib/ranking/use-ranking.ts";
import { Disclosure } from "../../../ui/choice/disclosure.tsx";
import { HumourLine } from "../../../ui/prose/humour-line.tsx";
import styles from "./leading-pairs.module.css";

/** How close it is: what a single changed answer would do. */
export function SuggestionsPanel({ ranked, open: isOpen }: { ranked: RankedMeetup; open: boolean }) {
  const { meetup, zone, now } = useMeetupSession();
  const formats = useFormats();
  const text = useMessages("results");
  const votes = useVoteSuggestions(ranked)?.votes ?? [];
  const open = votes.filter(({ optionId }) => isVotingOpen(meetup, optionId, now));
  if (open.length === 0) return null;

  const [first] = open;
  const decisive = open.length === 1 && first ? meetup.participants[first.participantId] : undefined;
  const sentence = (vote: OneVoteEffect): string => {
    const wording = { meetup, formats, zone };
    const name = bidiIsolate(meetup.participants[vote.participantId]?.name ?? "");
    const option = shortSlot(wording, vote.optionId) || venueName(meetup, vote.optionId);
    return text.would[vote.effect](name, option, text.answers[vote.to], shortPair(wording, vote));
  };
  return (
    <Disclosure title={text.oneVote} icon="info" open={isOpen}>
      {decisive && <HumourLine state="oneVote" meetup={meetup} name={decisive.name} />}
      <ul className={styles.advice}>
        {open.map((vote) => (
          <li key={`${vote.effect} ${vote.slotId} ${vote.venueId}`}>{sentence(vote)}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
