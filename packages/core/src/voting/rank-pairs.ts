import type { Meetup } from "../meetup/meetup.ts";
import type { Choice } from "./ballot.ts";
import { ballotOf, choicesOf } from "./ballot.ts";
import { explain } from "./explain.ts";
import { compareScores, decidingRule } from "./order.ts";
import type { Pair } from "./pair.ts";
import type { Score } from "./tally.ts";
import { tally } from "./tally.ts";

interface Scored {
  slot: Choice;
  venue: Choice;
  score: Score;
}

/**
 * Every slot with every venue, the best first. Without venues it ranks slots, and the pairs have no `venueId`; with one
 * venue all pairs name it; the same for slots (SC7). No pairs when there is neither. Pairs that tie follow each other
 * by slot, as `sortedSlots` has them, then by venue, as `sortedVenues` has them. A decided meetup is ranked like an
 * open one.
 */
export function rankPairs(meetup: Meetup): Pair[] {
  const ballot = ballotOf(meetup);
  if (ballot.slots.choices.length === 0 && ballot.venues.choices.length === 0) return [];
  const scored: Scored[] = choicesOf(ballot, ballot.slots).flatMap((slot) =>
    choicesOf(ballot, ballot.venues).map((venue) => ({ slot, venue, score: tally(ballot, slot, venue) })),
  );
  scored.sort((a, b) => compareScores(a.score, b.score));

  const ranks: number[] = [];
  return scored.map(({ slot, venue, score }, index) => {
    const before = scored[index - 1];
    const after = scored[index + 1];
    const by = before && decidingRule(before.score, score);
    const tiesBefore = before !== undefined && by === undefined;
    const rank = tiesBefore ? (ranks[index - 1] ?? 1) : index + 1;
    ranks.push(rank);
    const tied = tiesBefore || (after !== undefined && compareScores(score, after.score) === 0);
    return { ...explain(ballot, slot, venue, score), rank, tied, ...(by === undefined ? {} : { by }) };
  });
}
