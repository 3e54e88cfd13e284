import type { Decision, Meetup } from "../meetup/meetup.ts";
import { ballotOf } from "./ballot.ts";
import type { Pair } from "./pair.ts";
import { tally } from "./tally.ts";

/**
 * What a decision would come to, in heads, as the guest list will have it: an axis that is left out counts as one without
 * options.
 */
export function forecast(meetup: Meetup, { slotId, venueId }: Pick<Decision, "slotId" | "venueId">): Pair["people"] {
  const ballot = ballotOf(meetup);
  const slot = ballot.slots.choices.find(({ id }) => id === slotId) ?? ballot.any;
  const venue = ballot.venues.choices.find(({ id }) => id === venueId) ?? ballot.any;
  const { coming, open, maybe, out } = tally(ballot, slot, venue);
  return { coming, open, maybe, out };
}
