import type { RankedPair } from "@pintpoint/core";

/** How many pairs are shown before somebody asks for more. */
const INITIAL_COUNT = 3;
/** Of a long ranking so many more are drawn at a time: a page of thousands of cards makes every tap on it late. */
export const PAGE_SIZE = 30;

/** How many pairs are at the top: a tie is never cut in two, unless it is too long to be read. */
export function leadingCount(pairs: readonly RankedPair[]): number {
  const last = pairs[INITIAL_COUNT - 1];
  if (!last) return pairs.length;
  const upTo = pairs.findIndex(({ rank }) => rank > last.rank);
  return Math.min(upTo === -1 ? pairs.length : upTo, INITIAL_COUNT * 2);
}

/** Whether anybody has said anything: without that an order means nothing. */
export const hasAnyAnswer = (pairs: readonly RankedPair[]): boolean =>
  pairs.some(({ score }) => score.coming + score.open + score.maybe + score.out > 0);

/** How many of those to come share the lead: from two on it is a tie. */
export const leaderCount = (pairs: readonly RankedPair[]): number =>
  pairs.filter(({ rank, score }) => rank === 1 && !score.isOver).length;
