import type { AnswerMatrix } from "../answer-matrix.ts";
import { compareScores } from "../compare-scores.ts";
import type { RankedPair, Ranking } from "../ranking.ts";
import { tooSmallBy } from "../score.ts";
import type { ChangedAnswer } from "./changed-answer.ts";
import { scoreAfter } from "./changed-answer.ts";

/** A ranking that can be asked what a changed answer would do. */
export interface WhatIfRanking {
  ballot: AnswerMatrix;
  pairs: readonly RankedPair[];
  /** Comparisons left. At 0 questions stay unanswered, so that the page does not wait. */
  comparisonsLeft: number;
}

/** The pair's rank after the change: first alone, first with others, or behind. */
export type RankAfter = "alone" | "level" | "behind";

/** About 30 ms on a small machine. 1,000 participants and 1,800 pairs need less than half. */
const comparisonBudget = 300_000;

/** Walking the queue costs one comparison more per so many participants. */
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
