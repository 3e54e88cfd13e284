import type { Vote } from "../meetup/meetup.ts";

/** What a person says, as a number: the weaker the word, the smaller (SC1). */
export type AnswerLevel = 0 | 1 | 2 | 3 | 4;

export const no = 0;
export const unsaid = 1;
export const maybe = 2;
/** Not a word yet on this axis from somebody who has answered on the other one (SC2). */
export const open = 3;
export const yes = 4;

const levels = { no, maybe, yes } as const;

export function levelOfVote(vote: Vote | null | undefined): AnswerLevel {
  return vote ? levels[vote] : unsaid;
}
