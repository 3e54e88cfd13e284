import { type Meetup, type Ranking, rankingOf, slotsOver } from "@pintpoint/core";

const ranked = new WeakMap<Meetup, { over: number; ranking: Ranking }>();

/** The ranking of a state, reckoned once however many parts of the page show it, and again when another slot has ended. */
export function rankedPairs(meetup: Meetup, now: number): Ranking {
  const over = slotsOver(meetup, now).size;
  const known = ranked.get(meetup);
  if (known?.over === over) return known.ranking;
  const ranking = rankingOf(meetup, now);
  ranked.set(meetup, { over, ranking });
  return ranking;
}
