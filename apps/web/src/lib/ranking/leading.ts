import type { Pair, RankedPair } from "@pintpoint/core";

/** So many one-line rows follow the leader before somebody asks for more. */
export const NEXT_COUNT = 4;
/** Of a tie at the top so many are named; the heat map marks them all. */
export const TIE_COUNT = 5;
/** Of a long ranking so many more rows are drawn at a time: a page of thousands makes every tap on it late. */
export const PAGE_SIZE = 30;

/** The pairs that share the lead, of those to come: one leads, from two on it is a tie. */
export function leadersOf(pairs: readonly RankedPair[]): readonly RankedPair[] {
  const end = pairs.findIndex(({ rank, score }) => rank > 1 || score.isOver);
  return end === -1 ? pairs : pairs.slice(0, end);
}

/** Whether anybody has said anything: without that an order means nothing. */
export const hasAnyAnswer = (pairs: readonly RankedPair[]): boolean =>
  pairs.some(({ score }) => score.coming + score.open + score.maybe + score.out > 0);

/** Whether anybody could come to anything that is still to come. */
export const doesAnyWork = (pairs: readonly RankedPair[]): boolean =>
  pairs.some(({ score }) => !score.isOver && score.coming + score.open + score.maybe > 0);

/** A pair as what decides names it: only what it has. */
export function idsOf({ slot, venue }: RankedPair): Pick<Pair, "slotId" | "venueId"> {
  return {
    ...(slot.id === undefined ? {} : { slotId: slot.id }),
    ...(venue.id === undefined ? {} : { venueId: venue.id }),
  };
}
