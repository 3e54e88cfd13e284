import type { Meetup, OptionId, ParticipantId, SlotId, VenueId, Vote } from "../meetup/meetup.ts";
import type { ChangedAnswer } from "./changed-answer.ts";
import { scoreAfter } from "./changed-answer.ts";
import { findChange, losing, winning } from "./one-change.ts";
import type { Race } from "./race.ts";
import { placeAfter, raceOf } from "./race.ts";
import type { RankedPair, Ranking } from "./ranking.ts";
import type { Steps } from "./steps.ts";
import { finish, StepCounter } from "./steps.ts";
import { tooSmallBy } from "./tally.ts";

/**
 * - `breaksTie`: the pair, one of several first, would be first alone
 * - `fits`: the pair, one of the first, would no longer be too small, and still be one of the first
 * - `leads`: the pair, which is not first, would be first alone
 * - `ties`: the pair, which is not first, would share the first rank
 */
export type Effect = "breaksTie" | "fits" | "leads" | "ties";

/** What one changed answer of one person would do to one pair. */
export interface OneVote {
  participantId: ParticipantId;
  optionId: OptionId;
  /** The answer as it counts now: a yes that waits to be given again is `maybe` (MS9). Null: none. */
  from: Vote | null;
  to: Vote;
  effect: Effect;
  /** The pair that it would do it to. */
  slotId?: SlotId;
  venueId?: VenueId;
}

/** As many as one reads. */
const most = 4;
/** So many of the first pairs are asked about, and so many of those behind them. */
const asked = 3;

/**
 * What one changed vote would do: at most four suggestions. First, for pairs that share the first rank, what breaks the
 * tie; then what makes a first pair large enough; then what brings another pair to the front. Winning somebody is told
 * before losing somebody, an answer not given yet before a change of mind, of all people who could do it the one who
 * joined first. None while nobody has answered, and none once decided, when the other options are closed; after the
 * deadline the caller does not ask. Pairs that are over are not asked about: no vote brings them back.
 */
export function whatOneVoteWouldDo(meetup: Pick<Meetup, "status">, ranking: Ranking): OneVote[] {
  return finish(oneVoteInSteps(meetup, ranking));
}

/** The same with pauses. */
export function* oneVoteInSteps({ status }: Pick<Meetup, "status">, ranking: Ranking): Steps<OneVote[]> {
  if (status === "decided") return [];
  const race = raceOf(ranking);
  const pairs = race.pairs.filter(({ score }) => !score.isOver);
  if (![race.ballot.slots, race.ballot.venues].some(({ answered }) => answered.includes(1))) return [];
  const first = pairs.filter(({ rank }) => rank === 1);
  const leaders = first.slice(0, asked);
  const challengers = pairs.slice(first.length, first.length + asked);

  const questions: [RankedPair, ...Effect[]][] = [];
  if (first.length > 1) for (const pair of leaders) questions.push([pair, "breaksTie"]);
  for (const pair of leaders) if (tooSmallBy(pair.score) > 0) questions.push([pair, "fits"]);
  for (const pair of challengers) questions.push([pair, "leads", "ties"]);

  const counter = new StepCounter();
  const found: OneVote[] = [];
  for (const [pair, ...wanted] of questions) {
    if (found.length === most) break;
    const told = yield* whatWould(race, race.pairs.indexOf(pair), wanted, counter);
    if (told !== undefined) found.push(suggestion(pair, ...told));
  }
  return found;
}

/** The first of the wanted effects that a change has on the pair. */
function* whatWould(
  race: Race,
  index: number,
  wanted: readonly Effect[],
  counter: StepCounter,
): Steps<[ChangedAnswer, Effect] | undefined> {
  for (const changes of [winning, losing]) {
    for (const effect of wanted) {
      const test = (tried: ChangedAnswer): boolean => hasEffect(race, index, tried, effect);
      const change = yield* findChange(race, index, changes, test, counter);
      if (change !== undefined) return [change, effect];
    }
  }
  return undefined;
}

function hasEffect(race: Race, index: number, change: ChangedAnswer, effect: Effect): boolean {
  if (effect !== "fits") return placeAfter(race, index, change) === (effect === "ties" ? "level" : "alone");
  const pair = race.pairs[index];
  if (pair === undefined || tooSmallBy(scoreAfter(race.ballot, pair, change)) > 0) return false;
  // It may fall behind by that: who comes no longer may have had a seat.
  return placeAfter(race, index, change) !== "behind";
}

function suggestion({ slot, venue }: RankedPair, change: ChangedAnswer, effect: Effect): OneVote {
  return {
    participantId: change.participant.id,
    optionId: change.offer.id,
    from: change.from,
    to: change.to,
    effect,
    ...(slot.id === undefined ? {} : { slotId: slot.id }),
    ...(venue.id === undefined ? {} : { venueId: venue.id }),
  };
}
