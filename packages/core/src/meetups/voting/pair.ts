import type { ParticipantId, SlotId, VenueId } from "../model/meetup.ts";

/** What decides the order of two pairs, in this order (SC3). */
export type Rule = "mustCome" | "yes" | "fits" | "open" | "maybe" | "out";

/**
 * A slot with a venue, and what the group says to it. All lists in the order of joining; whoever takes part stands in
 * exactly one of the first five.
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
  /** Yes on one axis, and not a word yet on the other. */
  open: ParticipantId[];
  maybe: ParticipantId[];
  unsaid: ParticipantId[];
  out: ParticipantId[];
  /** Heads: everybody by the size of the party. */
  people: { coming: number; open: number; maybe: number; out: number };
  /** Whether the heads of those coming fit the venue's capacity. */
  fits: boolean;
  /** How many heads too many; absent when they fit. */
  tooSmallBy?: number;
  /**
   * How many heads of those coming get no seat; absent when they fit. It may be more than `tooSmallBy`: a party that
   * does not fit as a whole leaves seats empty (MS12).
   */
  noSeat?: number;
  /** Must-come people who are out. */
  missing: ParticipantId[];
  /** Its slot has ended: it stands below every pair that is to come. */
  over?: true;
  /**
   * What put it below the one before; absent in the first, in one that is equal to the one before, and in the first of
   * those that are over.
   */
  by?: Rule;
}
