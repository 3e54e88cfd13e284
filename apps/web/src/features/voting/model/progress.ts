import { isVotingOpen, type Meetup, type OptionId, type ParticipantId, sortedVenues, voteOf } from "@pintpoint/core";
import { slotsInOrder } from "../../../lib/meetup/slots-in-order.ts";

export interface Progress {
  /** Options that take answers now. */
  open: OptionId[];
  answered: number;
}

/** How far somebody has come; without anybody nothing is answered. */
export function progressOf(meetup: Meetup, me: ParticipantId | null, now: number): Progress {
  const open = [...slotsInOrder(meetup), ...sortedVenues(meetup)]
    .filter((option) => !option.pending && isVotingOpen(meetup, option.id, now))
    .map(({ id }) => id);
  const answered = me === null ? 0 : open.filter((id) => voteOf(meetup, me, id) !== undefined).length;
  return { open, answered };
}
