import type { Steps } from "../../../shared/steps.ts";
import { StepCounter } from "../../../shared/steps.ts";
import type { Vote } from "../../model/meetup.ts";
import { levelOfVote, unsaid } from "../answer-level.ts";
import type { AnswerMatrix, Axis, OptionColumn } from "../answer-matrix.ts";
import type { ScoredPair } from "../ranking.ts";
import type { ChangedAnswer } from "./changed-answer.ts";
import type { WhatIfRanking } from "./rank-after.ts";

type FromTo = readonly [from: Vote | null, to: Vote];

/** Changes in favour of an option, the most likely first. */
export const gains: readonly FromTo[] = [
  [null, "yes"],
  ["maybe", "yes"],
  ["no", "yes"],
  [null, "maybe"],
  ["no", "maybe"],
];

/** Changes against it, the smallest first. */
export const losses: readonly FromTo[] = [
  ["yes", "maybe"],
  ["yes", "no"],
  ["maybe", "no"],
  [null, "no"],
];

/** Cost in levels: comparing two pairs after a change. */
const costOfComparison = 5;

/**
 * The first change that passes `test`: an answer of any participant (by joining) to an option of the pair at `index`,
 * or of the best other pair.
 */
export function* findChange(
  whatIf: WhatIfRanking,
  index: number,
  changes: readonly FromTo[],
  test: (change: ChangedAnswer) => boolean,
  counter = new StepCounter(),
): Steps<ChangedAnswer | undefined> {
  const columns = columnsOfPairs(whatIf.ballot, [whatIf.pairs[index], whatIf.pairs[index === 0 ? 1 : 0]]);
  const { people } = whatIf.ballot;
  for (const [from, to] of changes) {
    const level = levelOfVote(from);
    for (const [axis, column] of columns) {
      for (let personIndex = 0; personIndex < people.length && whatIf.comparisonsLeft > 0; personIndex++) {
        const participant = people[personIndex];
        if (participant === undefined || givenLevel(axis, column, personIndex) !== level) continue;
        const change = { participant, personIndex, axis, column, from, to };
        const left = whatIf.comparisonsLeft;
        if (test(change)) return change;
        if (counter.isPauseDue(costOfComparison * (left - whatIf.comparisonsLeft + 1))) yield;
      }
      if (counter.isPauseDue(people.length)) yield;
    }
  }
  return undefined;
}

/** The answer itself: what follows from silence is none. */
function givenLevel(axis: Axis, column: OptionColumn, personIndex: number): number {
  return axis.answered[personIndex] === 1 ? (column.levels[personIndex] ?? unsaid) : unsaid;
}

/** The options of the pairs, each once. */
function columnsOfPairs(
  { slots, venues }: AnswerMatrix,
  pairs: readonly (ScoredPair | undefined)[],
): [Axis, OptionColumn][] {
  const halves = new Set(pairs.flatMap((pair) => (pair === undefined ? [] : [pair.slot, pair.venue])));
  const among = (axis: Axis): [Axis, OptionColumn][] =>
    axis.columns.filter((offer) => halves.has(offer)).map((offer) => [axis, offer]);
  return [...among(slots), ...among(venues)];
}
