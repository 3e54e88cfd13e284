import type { Participant, Vote } from "../../model/meetup.ts";
import { levelOfVote, maybe, no, open, unsaid, yes } from "../answer-level.ts";
import type { AnswerMatrix, Axis, Column, OptionColumn } from "../answer-matrix.ts";
import { levelWithoutAnswer } from "../answer-matrix.ts";
import type { ScoredPair } from "../ranking.ts";
import type { Score } from "../score.ts";

/** One person's answer to one option, turned into another one. */
export interface ChangedAnswer {
  participant: Participant;
  /** The participant's place in the ballot. */
  personIndex: number;
  axis: Axis;
  column: OptionColumn;
  /** As it counts now; null: none. */
  from: Vote | null;
  to: Vote;
}

/**
 * The pair's score after this one change. Constant time, unless not everybody has a seat: then the queue is walked
 * once.
 */
export function scoreAfter(ballot: AnswerMatrix, pair: ScoredPair, change: ChangedAnswer): Score {
  const { slot, venue, score } = pair;
  const { personIndex: person } = change;
  const before = Math.min(slot.levels[person] ?? no, venue.levels[person] ?? no);
  const after = levelAfter(ballot, pair, change);
  // Somebody who comes without a vote for the venue still comes after a yes, but with another number in the queue.
  if (before === after && !joinsQueue(pair, change)) return score;
  const party = change.participant.partySize;
  const mustCome = change.participant.mustCome === true ? 1 : 0;
  const difference = (word: number): number => (after === word ? 1 : 0) - (before === word ? 1 : 0);
  const coming = score.coming + difference(yes) * party;
  return {
    missing: score.missing + difference(no) * mustCome,
    coming,
    seated: coming <= score.capacity ? coming : seatedAfter(ballot, pair, change, after),
    open: score.open + difference(open) * party,
    maybe: score.maybe + difference(maybe) * party,
    out: score.out + difference(no) * party,
    capacity: score.capacity,
    isOver: score.isOver,
  };
}

function levelAfter(ballot: AnswerMatrix, { slot, venue }: ScoredPair, change: ChangedAnswer): number {
  return Math.min(levelOnAxis(ballot, ballot.slots, slot, change), levelOnAxis(ballot, ballot.venues, venue, change));
}

/** An answer replaces the silence on its own axis, and gives the silence on the other axis a meaning. */
function levelOnAxis(ballot: AnswerMatrix, axis: Axis, choice: Column, change: ChangedAnswer): number {
  const { personIndex: person } = change;
  if (axis === change.axis && choice === change.column) return levelOfVote(change.to);
  const level = choice.levels[person] ?? no;
  if (axis === change.axis) return axis.answered[person] === 1 ? level : unsaid;
  return axis.answered[person] === 1 ? level : levelWithoutAnswer(ballot, person, choice);
}

/** A new yes is last in the queue, but before those who come without a vote for the venue (MS12). */
function joinsQueue({ venue }: ScoredPair, { column: offer, to }: ChangedAnswer): boolean {
  return offer === venue && to === "yes";
}

function seatedAfter({ heads }: AnswerMatrix, pair: ScoredPair, change: ChangedAnswer, after: number): number {
  const { slot, venue } = pair;
  const { capacity, queueOrder: line, queuedCount: queued } = venue;
  const { personIndex: person } = change;
  const joins = joinsQueue(pair, change);
  let seated = 0;
  /** Whether there is a seat for the next one, too. */
  const seat = (personIndex: number, word: number): boolean => {
    if (word !== yes) return true;
    const party = heads[personIndex] ?? 0;
    if (seated + party > capacity) return false;
    seated += party;
    return true;
  };
  for (const [place, personIndex] of line.entries()) {
    if (joins && place === queued && !seat(person, after)) return seated;
    if (joins && personIndex === person) continue;
    const word =
      personIndex === person ? after : Math.min(slot.levels[personIndex] ?? no, venue.levels[personIndex] ?? no);
    if (!seat(personIndex, word)) return seated;
  }
  // All of them are in the queue.
  if (joins && queued === line.length) seat(person, after);
  return seated;
}
