import type { Meetup } from "@pintpoint/core";

/** How many options there are to vote on: those that wait for approval are none. */
export function optionCounts({ slots, venues }: Pick<Meetup, "slots" | "venues">): { times: number; places: number } {
  const countOf = (options: Readonly<Record<string, { pending?: true }>>) =>
    Object.values(options).filter(({ pending }) => !pending).length;
  return { times: countOf(slots), places: countOf(venues) };
}
