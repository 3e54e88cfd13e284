import type { AnswerMatrix } from "./ballot.ts";
import type { ChangedAnswer } from "./changed-answer.ts";
import { scoreAfter } from "./changed-answer.ts";
import { compareScores } from "./order.ts";
import type { RankedPair, Ranking } from "./ranking.ts";
import { tooSmallBy } from "./tally.ts";

/** All pairs, the best first, ready to be asked what a changed answer would do. */
export interface WhatIfRanking {
  ballot: AnswerMatrix;
  pairs: readonly RankedPair[];
  /** How many comparisons are left. When they are used up, questions stay without an answer: the page must not wait. */
  comparisonsLeft: number;
}

/** Where a pair would stand: first alone, first with others, or behind another one. */
export type RankAfter = "alone" | "level" | "behind";

/** About 30 ms on a small machine. All questions about 1,000 people and 1,800 pairs take less than half of them. */
const comparisonBudget = 300_000;

/** A comparison that walks a line costs as one more for so many people in it. */
const peoplePerComparison = 50;

export function whatIfRankingOf({ ballot, pairs }: Ranking): WhatIfRanking {
  return { ballot, pairs, comparisonsLeft: comparisonBudget };
}

/** Where the pair at `index` would stand after the change. */
export function rankAfter(race: WhatIfRanking, index: number, change: ChangedAnswer): RankAfter {
  const { ballot, pairs } = race;
  const pair = pairs[index];
  if (pair === undefined) return "behind";
  const score = scoreAfter(ballot, pair, change);
  const queueCost = Math.ceil(ballot.people.length / peoplePerComparison);
  let rank: RankAfter = "alone";
  for (const other of pairs) {
    if (other === pair) continue;
    race.comparisonsLeft -= tooSmallBy(other.score) > 0 ? 1 + queueCost : 1;
    const difference = compareScores(score, scoreAfter(ballot, other, change));
    if (difference > 0 || race.comparisonsLeft <= 0) return "behind";
    if (difference === 0) rank = "level";
  }
  return rank;
}
