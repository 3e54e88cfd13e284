import type { Vote } from "../model/meetup.ts";

/** An answer as a number; weaker is smaller (SC1). */
export type AnswerLevel = 0 | 1 | 2 | 3 | 4;

export const no = 0;
export const unsaid = 1;
export const maybe = 2;
/** No answer on this axis, but some on the other (SC2). */
export const open = 3;
export const yes = 4;

const levels = { no, maybe, yes } as const;

export function levelOfVote(vote: Vote | null | undefined): AnswerLevel {
  return vote ? levels[vote] : unsaid;
}
