import type { Rule } from "./pair.ts";
import type { Score } from "./tally.ts";
import { tooSmallBy } from "./tally.ts";

/** The rules in the order in which they are asked (SC3), each as a number: the smaller, the better. */
const rules: readonly (readonly [Rule, (score: Score) => number])[] = [
  ["mustCome", (score) => score.missing],
  ["fits", (score) => (tooSmallBy(score) > 0 ? 1 : 0)],
  ["yes", (score) => -score.coming],
  ["maybe", (score) => -score.maybe],
  ["out", (score) => score.out],
];

/** Below 0 when `a` is the better one; 0 is a tie (SC4). */
export function compareScores(a: Score, b: Score): number {
  for (const [, measure] of rules) {
    const difference = measure(a) - measure(b);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The first rule in which the two differ; undefined when they are equal in all. */
export function decidingRule(a: Score, b: Score): Rule | undefined {
  return rules.find(([, measure]) => measure(a) !== measure(b))?.[0];
}
