import type { Axis, Choice } from "./ballot.ts";
import { maybe, no, yes } from "./word.ts";

/** How a person stands to an option. `any`: nothing answered on this axis, but finished with it as it was then (SC2). */
export type Standing = "yes" | "maybe" | "no" | "any" | "unsaid";

/** How the i-th person of the ballot stands to a choice of the axis. */
export function standingOf(axis: Axis, choice: Choice, person: number): Standing {
  const word = choice.words[person];
  if (axis.answered[person] !== 1) return word === yes ? "any" : "unsaid";
  return word === yes ? "yes" : word === maybe ? "maybe" : word === no ? "no" : "unsaid";
}
