import type { Participant, Vote } from "../meetup/meetup.ts";
import type { Axis, Ballot, Choice, Offer } from "./ballot.ts";
import type { Score } from "./tally.ts";
import { maybe, no, unsaid, wordOf, yes } from "./word.ts";

/** One person's answer to one option, turned into another one. */
export interface ChangedAnswer {
  participant: Participant;
  /** The participant's place in the ballot. */
  person: number;
  axis: Axis;
  offer: Offer;
  /** As it counts now; null: none. */
  from: Vote | null;
  to: Vote;
}

/** A pair with its score, before the change. */
export interface ScoredPair {
  slot: Choice;
  venue: Choice;
  score: Score;
}

/** The pair's score if this one answer were changed, in a few steps whatever the size of the crowd. */
export function scoreAfter(ballot: Ballot, { slot, venue, score }: ScoredPair, change: ChangedAnswer): Score {
  const { person } = change;
  const before = Math.min(slot.words[person] ?? no, venue.words[person] ?? no);
  const after = Math.min(wordAfter(ballot.slots, slot, change), wordAfter(ballot.venues, venue, change));
  if (before === after) return score;
  const party = change.participant.partySize;
  const mustCome = change.participant.mustCome === true ? 1 : 0;
  const moved = (word: number): number => (after === word ? 1 : 0) - (before === word ? 1 : 0);
  return {
    missing: score.missing + moved(no) * mustCome,
    coming: score.coming + moved(yes) * party,
    maybe: score.maybe + moved(maybe) * party,
    out: score.out + moved(no) * party,
    capacity: score.capacity,
  };
}

/** The word on one half of a pair: an answer also ends a silence on its axis, and lets the other axis count as any. */
function wordAfter(axis: Axis, choice: Choice, change: ChangedAnswer): number {
  const { person } = change;
  if (axis === change.axis && choice === change.offer) return wordOf(change.to);
  const word = choice.words[person] ?? no;
  if (axis === change.axis) return axis.answered[person] === 1 ? word : unsaid;
  return axis.answered[person] === 1 ? word : yes;
}
