import type { Ballot, Choice } from "./ballot.ts";
import { maybe, no, yes } from "./word.ts";

/** What counts of a pair: must-come people who are out, and heads. */
export interface Score {
  missing: number;
  coming: number;
  maybe: number;
  out: number;
  /** The venue's, in heads; endless when there is none. */
  capacity: number;
}

/** Counts a pair; a person's word on it is the weaker of the two (SC1). */
export function tally({ people, heads }: Ballot, slot: Choice, venue: Choice): Score {
  const score = { missing: 0, coming: 0, maybe: 0, out: 0, capacity: Math.min(slot.capacity, venue.capacity) };
  for (let person = 0; person < people.length; person++) {
    const word = Math.min(slot.words[person] ?? no, venue.words[person] ?? no);
    const party = heads[person] ?? 0;
    if (word === yes) score.coming += party;
    else if (word === maybe) score.maybe += party;
    else if (word === no) {
      score.out += party;
      if (people[person]?.mustCome === true) score.missing += 1;
    }
  }
  return score;
}

/** By how many heads the place is too small for those who come; 0 when they fit (SC6). */
export function tooSmallBy(score: Score): number {
  return Math.max(0, score.coming - score.capacity);
}
