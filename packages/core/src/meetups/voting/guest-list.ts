import type { Meetup, ParticipantId } from "../model/meetup.ts";
import type { Column } from "./answer-matrix.ts";
import { answerMatrixOf } from "./answer-matrix.ts";
import { pairDetailsOf } from "./pair-details.ts";
import { scorePair } from "./score.ts";
import type { WaitingList } from "./waiting-list.ts";
import { admitInOrder, queueOrderOf } from "./waiting-list.ts";

/** What everybody says to what was decided. Whoever takes part stands in exactly one of the lists. */
export interface GuestList extends WaitingList {
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
  const ballot = answerMatrixOf(meetup);
  const slot = ballot.slots.columns.find(({ id }) => id === decision.slotId) ?? ballot.anyColumn;
  const venue = ballot.venues.columns.find(({ id }) => id === decision.venueId) ?? ballot.anyColumn;
  const { coming, open, maybe, unsaid, out } = pairDetailsOf(ballot, slot, venue, scorePair(ballot, slot, venue));
  return { ...admitInOrder(meetup, inQueueOrder(meetup, coming, venue), venue.capacity), open, maybe, unsaid, out };
}

function inQueueOrder(meetup: Meetup, coming: ParticipantId[], venue: Column): ParticipantId[] {
  const queued = venue.id === undefined ? [] : queueOrderOf(meetup, venue.id);
  const comes = new Set(coming);
  const isQueued = new Set(queued);
  return [...queued.filter((id) => comes.has(id)), ...coming.filter((id) => !isQueued.has(id))];
}
