import { optionOf, ownValue, participantOf, venueOf } from "../meetup/lookup.ts";
import type { Meetup, OptionId, ParticipantId } from "../meetup/meetup.ts";
import { effectiveVote } from "./effective-vote.ts";
import { joiningOrder } from "./joining-order.ts";

/** Who has a place and who waits for one, each in the order of the line. */
export interface WaitingList {
  in: ParticipantId[];
  waiting: ParticipantId[];
  /** Of those who are in, by the size of their parties. */
  heads: number;
}

/**
 * Everybody with a yes for the option (MS12). Where it has a capacity the line stands by the version of the yes, then by
 * id; parties are in or out whole, and nobody overtakes: behind the first party that does not fit everybody waits, also
 * a party that would. Without a capacity all are in, in the order of joining. Nobody for a pending or unknown option.
 */
export function waitingListOf(meetup: Meetup, optionId: OptionId): WaitingList {
  const option = optionOf(meetup, optionId);
  if (option === undefined || option.pending === true) return { in: [], waiting: [], heads: 0 };
  const capacity = venueOf(meetup, optionId)?.capacity;
  if (capacity !== undefined) return admitInOrder(meetup, queueOrderOf(meetup, optionId), capacity);
  const coming = joiningOrder(meetup).filter(({ id }) => effectiveVote(meetup, id, optionId) === "yes");
  return admitInOrder(
    meetup,
    coming.map(({ id }) => id),
    Number.POSITIVE_INFINITY,
  );
}

/** All who have a place in an option's queue, first come first. */
export function queueOrderOf(meetup: Meetup, optionId: OptionId): ParticipantId[] {
  const numbers = Object.entries(ownValue(meetup.queue, optionId) ?? {});
  return numbers.sort(([a, i], [b, k]) => i - k || (a < b ? -1 : 1)).map(([id]) => id);
}

/** Lets people in from the front, party by party, until the first who does not fit. */
export function admitInOrder(meetup: Meetup, queue: readonly ParticipantId[], capacity: number): WaitingList {
  let heads = 0;
  const firstWaiting = queue.findIndex((id) => {
    const party = participantOf(meetup, id)?.partySize ?? 0;
    if (heads + party > capacity) return true;
    heads += party;
    return false;
  });
  const end = firstWaiting === -1 ? queue.length : firstWaiting;
  return { in: queue.slice(0, end), waiting: queue.slice(end), heads };
}
