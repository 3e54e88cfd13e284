import type { Meetup, Slot, Venue } from "./meetup.ts";

/** An option's place in the order of making; 0 for options that were made before there was one. */
export const orderOf = (option: Slot | Venue): number => option.order ?? 0;

/** The highest order of the options that are there; 0 without any. */
export function highestOrder({ slots, venues }: Pick<Meetup, "slots" | "venues">): number {
  return [...Object.values(slots), ...Object.values(venues)].reduce(
    (highest, option) => Math.max(highest, orderOf(option)),
    0,
  );
}

/**
 * The order for the next option. Above every `finishedUpTo` as well: if a removed option's number were used again, a
 * finished participant's silence would count as a yes for an option that they have never seen.
 */
export function nextOrder(meetup: Pick<Meetup, "slots" | "venues" | "participants">): number {
  return Object.values(meetup.participants).reduce(
    (next, { finishedUpTo = 0 }) => Math.max(next, finishedUpTo + 1),
    highestOrder(meetup) + 1,
  );
}
