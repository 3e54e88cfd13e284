import type { Rule } from "./pair.ts";
import type { Score } from "./score.ts";
import { tooSmallBy } from "./score.ts";

/** SC3 in order; smaller is better. */
const rules: readonly (readonly [Rule, (score: Score) => number])[] = [
  ["mustCome", (score) => score.missing],
  ["yes", (score) => -score.seated],
  ["fits", (score) => (tooSmallBy(score) > 0 ? 1 : 0)],
  ["open", (score) => -score.open],
  ["maybe", (score) => -score.maybe],
  ["out", (score) => score.out],
];

/** Negative when `a` is better, 0 for a tie (SC4). Ended slots are below all others (SC9). */
export function compareScores(a: Score, b: Score): number {
  if (a.isOver !== b.isOver) return a.isOver ? 1 : -1;
  // Written out instead of looping over `rules`: it runs hundreds of thousands of times.
  return (
    a.missing - b.missing ||
    b.seated - a.seated ||
    (tooSmallBy(a) > 0 ? 1 : 0) - (tooSmallBy(b) > 0 ? 1 : 0) ||
    b.open - a.open ||
    b.maybe - a.maybe ||
    a.out - b.out
  );
}

/** The first rule in which the two differ; undefined when none puts one below the other. */
export function decidingRule(a: Score, b: Score): Rule | undefined {
  if (a.isOver !== b.isOver) return undefined;
  return rules.find(([, measure]) => measure(a) !== measure(b))?.[0];
}
