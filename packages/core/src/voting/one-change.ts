import type { Vote } from "../meetup/meetup.ts";
import type { Axis, Ballot, Offer } from "./ballot.ts";
import type { ChangedAnswer } from "./changed-answer.ts";
import type { Race } from "./race.ts";
import type { ScoredPair } from "./ranking.ts";
import type { Steps } from "./steps.ts";
import { StepCounter } from "./steps.ts";
import { unsaid, wordOf } from "./word.ts";

type FromTo = readonly [from: Vote | null, to: Vote];

/** What wins somebody for an option, the likeliest first: an answer not given yet, then a change of mind. */
export const winning: readonly FromTo[] = [
  [null, "yes"],
  ["maybe", "yes"],
  ["no", "yes"],
  [null, "maybe"],
  ["no", "maybe"],
];

/** What loses somebody, the smallest step first. */
export const losing: readonly FromTo[] = [
  ["yes", "maybe"],
  ["yes", "no"],
  ["maybe", "no"],
  [null, "no"],
];

/** In words looked at: what it costs to compare two pairs after a change. */
const costOfComparison = 5;

/**
 * The first of the `changes` that passes `test` for anybody's answer, people in the order of joining. It is an answer to
 * an option of the pair at `index`, or of the first pair that is not this one.
 */
export function* findChange(
  race: Race,
  index: number,
  changes: readonly FromTo[],
  test: (change: ChangedAnswer) => boolean,
  counter = new StepCounter(),
): Steps<ChangedAnswer | undefined> {
  const offers = offersOf(race.ballot, [race.pairs[index], race.pairs[index === 0 ? 1 : 0]]);
  const { people } = race.ballot;
  for (const [from, to] of changes) {
    const word = wordOf(from);
    for (const [axis, offer] of offers) {
      for (let person = 0; person < people.length && race.comparisons > 0; person++) {
        const participant = people[person];
        if (participant === undefined || answerTo(axis, offer, person) !== word) continue;
        const change = { participant, person, axis, offer, from, to };
        const left = race.comparisons;
        if (test(change)) return change;
        if (counter.isDue(costOfComparison * (left - race.comparisons + 1))) yield;
      }
      if (counter.isDue(people.length)) yield;
    }
  }
  return undefined;
}

/** The answer itself: what follows from silence is none. */
function answerTo(axis: Axis, offer: Offer, person: number): number {
  return axis.answered[person] === 1 ? (offer.words[person] ?? unsaid) : unsaid;
}

/** The options of the pairs, each once. */
function offersOf({ slots, venues }: Ballot, pairs: readonly (ScoredPair | undefined)[]): [Axis, Offer][] {
  const halves = new Set(pairs.flatMap((pair) => (pair === undefined ? [] : [pair.slot, pair.venue])));
  const among = (axis: Axis): [Axis, Offer][] =>
    axis.choices.filter((offer) => halves.has(offer)).map((offer) => [axis, offer]);
  return [...among(slots), ...among(venues)];
}
