import type { Pair } from "@pintpoint/core";

/** How many pairs are shown before somebody asks for all. */
const SHOWN = 3;

/** The pairs at the top: a tie is never cut in two, unless it is too long to be read. */
export function leading(pairs: readonly Pair[]): Pair[] {
  const last = pairs[SHOWN - 1];
  if (!last) return [...pairs];
  const upTo = pairs.filter((pair) => pair.rank <= last.rank);
  return upTo.slice(0, SHOWN * 2);
}

/** Whether anybody has said anything: without that an order means nothing. */
export const isTelling = (pairs: readonly Pair[]): boolean =>
  pairs.some((pair) => pair.coming.length + pair.maybe.length + pair.out.length > 0);
