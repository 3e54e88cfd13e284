import type { ParticipantId, SlotId, VenueId } from "../meetup/meetup.ts";

/** What decides the order of two pairs, in this order (SC3). */
export type Rule = "mustCome" | "fits" | "yes" | "maybe" | "out";

/**
 * A slot with a venue, and what the group says to it. All lists in the order of joining; whoever takes part stands in
 * exactly one of the first four.
 */
export interface Pair {
  /** Absent where there are no slots to choose from. */
  slotId?: SlotId;
  /** Absent where there are no venues to choose from. */
  venueId?: VenueId;
  /** From 1; equal pairs share it, and the next one skips: 1, 1, 3. */
  rank: number;
  /** Whether another pair is equal in every rule. */
  tied: boolean;
  coming: ParticipantId[];
  maybe: ParticipantId[];
  unsaid: ParticipantId[];
  out: ParticipantId[];
  /** Heads: everybody by the size of the party. */
  people: { coming: number; maybe: number; out: number };
  /** Whether the heads of those coming fit the venue's capacity. */
  fits: boolean;
  /** How many heads too many; absent when they fit. */
  tooSmallBy?: number;
  /** Must-come people who are out. */
  missing: ParticipantId[];
  /** What put it below the one before; absent in the first, and in one that is equal to the one before. */
  by?: Rule;
}
