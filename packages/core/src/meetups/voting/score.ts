import { maybe, no, open, yes } from "./answer-level.ts";
import type { AnswerMatrix, Column } from "./answer-matrix.ts";

/** What counts of a pair: must-come people who are out, and heads. */
export interface Score {
  missing: number;
  coming: number;
  /** Of those coming, who get a seat; parties whole (MS12). */
  seated: number;
  open: number;
  maybe: number;
  out: number;
  /** The venue's, in heads; endless when there is none. */
  capacity: number;
  /** Its slot has ended. */
  isOver: boolean;
}

/** Counts a pair; a person's word on it is the weaker of the two (SC1). */
export function scorePair({ people, heads }: AnswerMatrix, slot: Column, venue: Column, isOver = false): Score {
  const { capacity, queueOrder: line } = venue;
  const score: Score = {
    ...{ missing: 0, coming: 0, seated: 0, open: 0, maybe: 0, out: 0 },
    capacity,
    isOver,
  };
  for (const person of line) {
    const level = Math.min(slot.levels[person] ?? no, venue.levels[person] ?? no);
    const party = heads[person] ?? 0;
    if (level === yes) {
      // Behind the first party that does not fit, everybody waits.
      if (score.seated === score.coming && score.seated + party <= capacity) score.seated += party;
      score.coming += party;
    } else if (level === open) score.open += party;
    else if (level === maybe) score.maybe += party;
    else if (level === no) {
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
