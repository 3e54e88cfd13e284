import type { Meetup, ParticipantId } from "../meetup/meetup.ts";
import type { Choice } from "./ballot.ts";
import { ballotOf } from "./ballot.ts";
import { explain } from "./explain.ts";
import type { Line } from "./line.ts";
import { admit, byPlace } from "./line.ts";
import { tally } from "./tally.ts";

/** What everybody says to what was decided. Whoever takes part stands in exactly one of the lists. */
export interface GuestList extends Line {
  /** Yes to one half of what was decided, and not a word yet on the other. */
  open: ParticipantId[];
  maybe: ParticipantId[];
  unsaid: ParticipantId[];
  out: ParticipantId[];
}

/**
 * Who comes, once decided; null before. A word on the chosen pair is reckoned as in the results, an axis that was left
 * out of the decision as one without options. At a venue with a capacity its line says who is in (MS12), and a place of
 * somebody who cannot come at the chosen time goes to the next one. Who comes without an answer on any venue has no
 * place in the line and stands at its end, in the order of joining.
 */
export function guestList(meetup: Meetup): GuestList | null {
  const { decision } = meetup;
  if (decision === undefined) return null;
  const ballot = ballotOf(meetup);
  const slot = ballot.slots.choices.find(({ id }) => id === decision.slotId) ?? ballot.any;
  const venue = ballot.venues.choices.find(({ id }) => id === decision.venueId) ?? ballot.any;
  const { coming, open, maybe, unsaid, out } = explain(ballot, slot, venue, tally(ballot, slot, venue));
  return { ...admit(meetup, inLine(meetup, coming, venue), venue.capacity), open, maybe, unsaid, out };
}

function inLine(meetup: Meetup, coming: ParticipantId[], venue: Choice): ParticipantId[] {
  const places = venue.id === undefined ? [] : byPlace(meetup, venue.id);
  const comes = new Set(coming);
  const hasPlace = new Set(places);
  return [...places.filter((id) => comes.has(id)), ...coming.filter((id) => !hasPlace.has(id))];
}
