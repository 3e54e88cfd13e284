import type { RankedPair } from "@pintpoint/core";

/** One text for a pair: its key in lists, and what finds its row again. */
export const pairKey = ({ slot, venue }: RankedPair): string => `${slot.id} ${venue.id}`;
