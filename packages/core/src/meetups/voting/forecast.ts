import type { Decision, Meetup } from "../model/meetup.ts";
import { answerMatrixOf } from "./answer-matrix.ts";
import type { Pair } from "./pair.ts";
import { scorePair } from "./score.ts";

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
