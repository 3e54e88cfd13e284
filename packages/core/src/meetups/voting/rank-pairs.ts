import type { Meetup } from "../model/meetup.ts";
import type { Pair } from "./pair.ts";
import { pairOf, rankingOf } from "./ranking.ts";

/** The whole ranking with everybody named: for small meetups, and for tests. */
export function rankPairs(meetup: Meetup, now: number): Pair[] {
  const ranking = rankingOf(meetup, now);
  return ranking.pairs.map((pair) => pairOf(ranking, pair));
}
