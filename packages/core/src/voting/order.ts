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
  for (const [, measure] of rules) {
    const difference = measure(a) - measure(b);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The first rule in which the two differ; undefined when none puts one below the other. */
export function decidingRule(a: Score, b: Score): Rule | undefined {
  if (a.isOver !== b.isOver) return undefined;
  return rules.find(([, measure]) => measure(a) !== measure(b))?.[0];
}
