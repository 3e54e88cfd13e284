import type { Rule } from "./pair.ts";
import type { Score } from "./tally.ts";
import { tooSmallBy } from "./tally.ts";

/** The rules in the order in which they are asked (SC3), each as a number: the smaller, the better. */
const rules: readonly (readonly [Rule, (score: Score) => number])[] = [
  ["mustCome", (score) => score.missing],
  ["yes", (score) => -score.seated],
  ["fits", (score) => (tooSmallBy(score) > 0 ? 1 : 0)],
  ["open", (score) => -score.open],
  ["maybe", (score) => -score.maybe],
  ["out", (score) => score.out],
];

/** Below 0 when `a` is the better one; 0 is a tie (SC4). What has ended is below all that has not (SC9). */
export function compareScores(a: Score, b: Score): number {
  if (a.isOver !== b.isOver) return a.isOver ? 1 : -1;
  // The rules one after the other, written out: it is asked hundreds of thousands of times.
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
