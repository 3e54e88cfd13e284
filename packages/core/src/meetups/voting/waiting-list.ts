import { ownValue } from "../../shared/own-value.ts";
import { optionOf, participantOf, venueOf } from "../model/lookup.ts";
import type { Meetup, OptionId, ParticipantId } from "../model/meetup.ts";
import { effectiveVote } from "./effective-vote.ts";
import { joiningOrder } from "./joining-order.ts";

/** Who is in and who waits, in the order of the queue. */
export interface WaitingList {
  in: ParticipantId[];
  waiting: ParticipantId[];
  /** Of those who are in, by the size of their parties. */
  heads: number;
}

/**
 * All participants with a yes to the option (MS12). With a capacity: by the number of the yes, then by id; a party is
 * in as a whole or waits as a whole, and behind the first one that does not fit everybody waits, also a smaller party.
 * Without a capacity: all are in, by joining. Empty for a pending or unknown option.
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

/** Admits parties from the front until the first that does not fit. */
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
