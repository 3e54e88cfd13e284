import { type Meetup, type Pair, rankPairs } from "@pintpoint/core";

const ranked = new WeakMap<Meetup, Pair[]>();

/** The ranking of a state, reckoned once however many parts of the page show it. */
export function rankedPairs(meetup: Meetup): Pair[] {
  const known = ranked.get(meetup);
  if (known) return known;
  const pairs = rankPairs(meetup);
  ranked.set(meetup, pairs);
  return pairs;
}
