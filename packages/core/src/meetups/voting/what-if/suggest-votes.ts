import type { Steps } from "../../../shared/steps.ts";
import { runToEnd, StepCounter } from "../../../shared/steps.ts";
import type { Meetup, OptionId, ParticipantId, SlotId, VenueId, Vote } from "../../model/meetup.ts";
import type { RankedPair, Ranking } from "../ranking.ts";
import { tooSmallBy } from "../score.ts";
import type { ChangedAnswer } from "./changed-answer.ts";
import { scoreAfter } from "./changed-answer.ts";
import { findChange, gains, losses } from "./find-change.ts";
import type { WhatIfRanking } from "./rank-after.ts";
import { rankAfter, whatIfRankingOf } from "./rank-after.ts";

/**
 * - `breaksTie`: the pair, one of several first, would be first alone
 * - `fits`: the pair, one of the first, would no longer be too small, and still be one of the first
 * - `leads`: the pair, which is not first, would be first alone
 * - `ties`: the pair, which is not first, would share the first rank
 */
export type SuggestionEffect = "breaksTie" | "fits" | "leads" | "ties";

/** What one changed answer of one person would do to one pair. */
export interface VoteSuggestion {
  participantId: ParticipantId;
  optionId: OptionId;
  /** The answer as it counts now: a yes that waits to be given again is `maybe` (MS9). Null: none. */
  from: Vote | null;
  to: Vote;
  effect: SuggestionEffect;
  /** The pair that it would do it to. */
  slotId?: SlotId;
  venueId?: VenueId;
}

/** More suggestions are not read. */
const maxSuggestions = 4;
/** So many of the first pairs are tried, and so many of those behind. */
const pairsPerGroup = 3;

/**
 * What one changed vote would do: at most 4 suggestions. First what breaks a tie of the first pairs, then what makes a
 * first pair fit, then what brings another pair to the front. Changes in favour before changes against; of several
 * participants the one who joined first. None without any answer, and none once decided. After the deadline do not call
 * it. Pairs that are over are left out.
 */
export function suggestVotes(meetup: Pick<Meetup, "status">, ranking: Ranking): VoteSuggestion[] {
  return runToEnd(suggestVotesInSteps(meetup, ranking));
}

/** The same with pauses. */
export function* suggestVotesInSteps({ status }: Pick<Meetup, "status">, ranking: Ranking): Steps<VoteSuggestion[]> {
  if (status === "decided") return [];
  const whatIf = whatIfRankingOf(ranking);
  const pairs = whatIf.pairs.filter(({ score }) => !score.isOver);
  if (![whatIf.ballot.slots, whatIf.ballot.venues].some(({ answered }) => answered.includes(1))) return [];
  const first = pairs.filter(({ rank }) => rank === 1);
  const leaders = first.slice(0, pairsPerGroup);
  const challengers = pairs.slice(first.length, first.length + pairsPerGroup);

  const questions: [RankedPair, ...SuggestionEffect[]][] = [];
  if (first.length > 1) for (const pair of leaders) questions.push([pair, "breaksTie"]);
  for (const pair of leaders) if (tooSmallBy(pair.score) > 0) questions.push([pair, "fits"]);
  for (const pair of challengers) questions.push([pair, "leads", "ties"]);

  const counter = new StepCounter();
  const found: VoteSuggestion[] = [];
  for (const [pair, ...wanted] of questions) {
    if (found.length === maxSuggestions) break;
    const told = yield* findEffect(whatIf, whatIf.pairs.indexOf(pair), wanted, counter);
    if (told !== undefined) found.push(suggestion(pair, ...told));
  }
  return found;
}

/** The first of the wanted effects that a change has on the pair. */
function* findEffect(
  race: WhatIfRanking,
  index: number,
  wanted: readonly SuggestionEffect[],
  counter: StepCounter,
): Steps<[ChangedAnswer, SuggestionEffect] | undefined> {
  for (const changes of [gains, losses]) {
    for (const effect of wanted) {
      const test = (tried: ChangedAnswer): boolean => hasEffect(race, index, tried, effect);
      const change = yield* findChange(race, index, changes, test, counter);
      if (change !== undefined) return [change, effect];
    }
  }
  return undefined;
}

function hasEffect(race: WhatIfRanking, index: number, change: ChangedAnswer, effect: SuggestionEffect): boolean {
  if (effect !== "fits") return rankAfter(race, index, change) === (effect === "ties" ? "level" : "alone");
  const pair = race.pairs[index];
  if (pair === undefined || tooSmallBy(scoreAfter(race.ballot, pair, change)) > 0) return false;
  // It may fall behind: the participant who no longer comes may have had a seat.
  return rankAfter(race, index, change) !== "behind";
}

function suggestion({ slot, venue }: RankedPair, change: ChangedAnswer, effect: SuggestionEffect): VoteSuggestion {
  return {
    participantId: change.participant.id,
    optionId: change.column.id,
    from: change.from,
    to: change.to,
    effect,
    ...(slot.id === undefined ? {} : { slotId: slot.id }),
    ...(venue.id === undefined ? {} : { venueId: venue.id }),
  };
}
