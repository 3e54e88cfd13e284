import type { Meetup } from "../meetup/meetup.ts";
import type { Axis, Ballot, Offer } from "./ballot.ts";
import { ballotOf } from "./ballot.ts";
import type { ChangedAnswer, ScoredPair } from "./changed-answer.ts";
import { scoreAfter } from "./changed-answer.ts";
import { compareScores } from "./order.ts";
import type { Pair } from "./pair.ts";

/** All pairs, the best first, ready to be asked what a changed answer would do. */
export interface Race {
  ballot: Ballot;
  pairs: readonly ScoredPair[];
  /** How many comparisons are left. When they are used up, questions stay without an answer: the page must not wait. */
  comparisons: number;
}

/** Where a pair would stand: first alone, first with others, or behind another one. */
export type Place = "alone" | "level" | "behind";

/** About 30 ms on a small machine. All questions about 1,000 people and 1,800 pairs take less than half of them. */
const comparisons = 300_000;

/** `pairs` as `rankPairs` gave them for this meetup: their scores are taken from there. */
export function raceOf(meetup: Meetup, pairs: readonly Pair[]): Race {
  const ballot = ballotOf(meetup);
  const find = (axis: Axis, id: string | undefined): Offer | undefined => axis.choices.find((offer) => offer.id === id);
  const scored = pairs.map(({ slotId, venueId, people, missing }): ScoredPair => {
    const slot = find(ballot.slots, slotId) ?? ballot.open;
    const venue = find(ballot.venues, venueId) ?? ballot.open;
    return { slot, venue, score: { ...people, missing: missing.length, capacity: venue.capacity } };
  });
  return { ballot, pairs: scored, comparisons };
}

/** Where the pair at `index` would stand after the change. */
export function placeAfter(race: Race, index: number, change: ChangedAnswer): Place {
  const pair = race.pairs[index];
  if (pair === undefined) return "behind";
  const score = scoreAfter(race.ballot, pair, change);
  let place: Place = "alone";
  for (const other of race.pairs) {
    if (other === pair) continue;
    race.comparisons -= 1;
    const difference = compareScores(score, scoreAfter(race.ballot, other, change));
    if (difference > 0 || race.comparisons <= 0) return "behind";
    if (difference === 0) place = "level";
  }
  return place;
}
