import { maybe, no, yes } from "./answer-level.ts";
import type { Axis, Column } from "./answer-matrix.ts";

/** How a participant answered an option. `any`: no answer on this axis, but finished (SC2). */
export type AnswerKind = "yes" | "maybe" | "no" | "any" | "unsaid";

/** How the i-th person of the ballot stands to a choice of the axis. */
export function answerKindOf(axis: Axis, choice: Column, person: number): AnswerKind {
  const level = choice.levels[person];
  if (axis.answered[person] !== 1) return level === yes ? "any" : "unsaid";
  return level === yes ? "yes" : level === maybe ? "maybe" : level === no ? "no" : "unsaid";
}
