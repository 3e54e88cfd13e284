import type { Participant, Vote } from "../meetup/meetup.ts";
import type { Axis, Ballot, Choice, Offer } from "./ballot.ts";
import { wordOfSilence } from "./ballot.ts";
import type { ScoredPair } from "./ranking.ts";
import type { Score } from "./tally.ts";
import { maybe, no, open, unsaid, wordOf, yes } from "./word.ts";

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

/**
 * The pair's score if this one answer were changed: in a few steps whatever the size of the crowd, unless not all who
 * come have a seat; then the line is walked once.
 */
export function scoreAfter(ballot: Ballot, pair: ScoredPair, change: ChangedAnswer): Score {
  const { slot, venue, score } = pair;
  const { person } = change;
  const before = Math.min(slot.words[person] ?? no, venue.words[person] ?? no);
  const after = wordAfter(ballot, pair, change);
  // Who came without an answer to the place may come as before, but by another place in the line.
  if (before === after && !joinsQueue(pair, change)) return score;
  const party = change.participant.partySize;
  const mustCome = change.participant.mustCome === true ? 1 : 0;
  const moved = (word: number): number => (after === word ? 1 : 0) - (before === word ? 1 : 0);
  const coming = score.coming + moved(yes) * party;
  return {
    missing: score.missing + moved(no) * mustCome,
    coming,
    seated: coming <= score.capacity ? coming : seatedAfter(ballot, pair, change, after),
    open: score.open + moved(open) * party,
    maybe: score.maybe + moved(maybe) * party,
    out: score.out + moved(no) * party,
    capacity: score.capacity,
    isOver: score.isOver,
  };
}

function wordAfter(ballot: Ballot, { slot, venue }: ScoredPair, change: ChangedAnswer): number {
  return Math.min(wordOnAxis(ballot, ballot.slots, slot, change), wordOnAxis(ballot, ballot.venues, venue, change));
}

/** An answer also ends a silence on its axis, and gives a silence on the other axis a meaning. */
function wordOnAxis(ballot: Ballot, axis: Axis, choice: Choice, change: ChangedAnswer): number {
  const { person } = change;
  if (axis === change.axis && choice === change.offer) return wordOf(change.to);
  const word = choice.words[person] ?? no;
  if (axis === change.axis) return axis.answered[person] === 1 ? word : unsaid;
  return axis.answered[person] === 1 ? word : wordOfSilence(ballot, person, choice);
}

/** A new yes to a place stands last in its queue, before those who come without an answer to it (MS12). */
function joinsQueue({ venue }: ScoredPair, { offer, to }: ChangedAnswer): boolean {
  return offer === venue && to === "yes";
}

function seatedAfter({ heads }: Ballot, pair: ScoredPair, change: ChangedAnswer, after: number): number {
  const { slot, venue } = pair;
  const { capacity, line, queued } = venue;
  const { person } = change;
  const joins = joinsQueue(pair, change);
  let seated = 0;
  /** Whether there is a seat for the next one, too. */
  const seat = (who: number, word: number): boolean => {
    if (word !== yes) return true;
    const party = heads[who] ?? 0;
    if (seated + party > capacity) return false;
    seated += party;
    return true;
  };
  for (const [place, who] of line.entries()) {
    if (joins && place === queued && !seat(person, after)) return seated;
    if (joins && who === person) continue;
    const word = who === person ? after : Math.min(slot.words[who] ?? no, venue.words[who] ?? no);
    if (!seat(who, word)) return seated;
  }
  // All of them are in the queue.
  if (joins && queued === line.length) seat(person, after);
  return seated;
}
