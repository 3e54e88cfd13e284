import type { Decision, Meetup } from "../model/meetup.ts";
import { rankingOf } from "./ranking.ts";

/**
 * The pairs that share the first rank, as judged at `now` (milliseconds since 1970), in the order of the ranking. Empty
 * when one leads alone, and when the slots of those that lead have ended: such a pair is not chosen by chance (MS19).
 */
export function tiedLeadersOf(meetup: Meetup, now: number): Pick<Decision, "slotId" | "venueId">[] {
  const leaders = rankingOf(meetup, now).pairs.filter(({ rank, tied, score }) => rank === 1 && tied && !score.isOver);
  return leaders.map(({ slot, venue }) => ({
    ...(slot.id !== undefined && { slotId: slot.id }),
    ...(venue.id !== undefined && { venueId: venue.id }),
  }));
}
