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
 * The order of the next option. It is above what anybody has finished with, too: the number of a removed option must not
 * come again, or a silence would count as a yes for an option that the person has never seen.
 */
export function nextOrder(meetup: Pick<Meetup, "slots" | "venues" | "participants">): number {
  return Object.values(meetup.participants).reduce(
    (next, { finishedUpTo = 0 }) => Math.max(next, finishedUpTo + 1),
    highestOrder(meetup) + 1,
  );
}
