import type { Steps } from "../../shared/steps.ts";
import { runToEnd, StepCounter } from "../../shared/steps.ts";
import { endedSlotIds } from "../model/is-over.ts";
import type { Decision, Meetup } from "../model/meetup.ts";
import type { AnswerMatrix, Column } from "./answer-matrix.ts";
import { answerMatrixInSteps, answerMatrixOf, columnsOf } from "./answer-matrix.ts";
import { compareScores, decidingRule } from "./compare-scores.ts";
import type { Pair, Rule } from "./pair.ts";
import { pairDetailsOf } from "./pair-details.ts";
import type { Score } from "./score.ts";
import { scorePair } from "./score.ts";

/** All pairs in order, in numbers. Who stands behind the numbers is looked up for the pairs that are shown (`pairOf`). */
export interface Ranking {
  ballot: AnswerMatrix;
  pairs: readonly RankedPair[];
}

export interface RankedPair extends ScoredPair, Pick<Pair, "rank" | "tied"> {
  by?: Rule;
}

/** A pair with its score. */
export interface ScoredPair {
  slot: Column;
  venue: Column;
  score: Score;
}

/**
 * Every slot with every venue, the best first, as judged at `now` (milliseconds since 1970). Without venues it ranks
 * slots, and the pairs have no venue; with one venue all pairs name it; the same for slots (SC7). No pairs when there is
 * neither. Pairs that tie follow each other by slot, as `sortedSlots` has them, then by venue, as `sortedVenues` has
 * them. A decided meetup is ranked like an open one.
 */
export function rankingOf(meetup: Meetup, now: number): Ranking {
  return runToEnd(rankingInSteps(meetup, now));
}

/** The same with pauses. Pass `counter` when more work follows. */
export function* rankingInSteps(meetup: Meetup, now: number, counter = new StepCounter()): Steps<Ranking> {
  const ballot = yield* answerMatrixInSteps(meetup, counter);
  if (ballot.slots.columns.length === 0 && ballot.venues.columns.length === 0) return { ballot, pairs: [] };
  const over = endedSlotIds(meetup, now);
  const scored: ScoredPair[] = [];
  for (const slot of columnsOf(ballot, ballot.slots)) {
    const isOver = slot.id !== undefined && over.has(slot.id);
    for (const venue of columnsOf(ballot, ballot.venues)) {
      scored.push({ slot, venue, score: scorePair(ballot, slot, venue, isOver) });
      if (counter.isPauseDue(ballot.people.length)) yield;
    }
  }
  // Sorting costs about 5 levels a pair. A small meetup is ranked without a pause.
  const sorting = scored.length * 5;
  if (counter.isPauseDue(sorting)) yield;
  scored.sort((a, b) => compareScores(a.score, b.score));
  if (counter.isPauseDue(sorting)) yield;
  return { ballot, pairs: withRanks(scored) };
}

/** One pair with the people behind its numbers. */
export function pairOf({ ballot }: Ranking, { slot, venue, score, rank, tied, by }: RankedPair): Pair {
  return { ...pairDetailsOf(ballot, slot, venue, score), rank, tied, ...(by === undefined ? {} : { by }) };
}

/** The whole ranking with everybody named: for small meetups, and for tests. */
export function rankPairs(meetup: Meetup, now: number): Pair[] {
  const ranking = rankingOf(meetup, now);
  return ranking.pairs.map((pair) => pairOf(ranking, pair));
}

/**
 * What a decision would come to, in heads, as the guest list will have it: an axis that is left out counts as one without
 * options.
 */
export function forecast(meetup: Meetup, { slotId, venueId }: Pick<Decision, "slotId" | "venueId">): Pair["people"] {
  const ballot = answerMatrixOf(meetup);
  const slot = ballot.slots.columns.find(({ id }) => id === slotId) ?? ballot.anyColumn;
  const venue = ballot.venues.columns.find(({ id }) => id === venueId) ?? ballot.anyColumn;
  const { coming, open, maybe, out } = scorePair(ballot, slot, venue);
  return { coming, open, maybe, out };
}

function withRanks(scored: readonly ScoredPair[]): RankedPair[] {
  const ranks: number[] = [];
  return scored.map((pair, index) => {
    const before = scored[index - 1];
    const after = scored[index + 1];
    const tiesBefore = before !== undefined && compareScores(before.score, pair.score) === 0;
    const rank = tiesBefore ? (ranks[index - 1] ?? 1) : index + 1;
    ranks.push(rank);
    const tied = tiesBefore || (after !== undefined && compareScores(pair.score, after.score) === 0);
    const by = before && decidingRule(before.score, pair.score);
    return { ...pair, rank, tied, ...(by === undefined ? {} : { by }) };
  });
}
