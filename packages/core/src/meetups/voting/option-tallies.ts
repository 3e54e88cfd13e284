import { hasOwnKey, ownValue } from "../../shared/own-value.ts";
import type { Steps } from "../../shared/steps.ts";
import { runToEnd, StepCounter } from "../../shared/steps.ts";
import type { Meetup, OptionId, ParticipantId } from "../model/meetup.ts";
import type { AnswerKind } from "./answer-kind.ts";
import { answerKindOf } from "./answer-kind.ts";
import type { AnswerMatrix, Axis, OptionColumn } from "./answer-matrix.ts";
import { answerMatrixInSteps } from "./answer-matrix.ts";

/**
 * Who answers what to one option, as it counts now. Lists in the order of joining; whoever takes part stands in exactly
 * one of the five.
 */
export interface OptionTally extends Record<AnswerKind, ParticipantId[]> {
  optionId: OptionId;
  /** The same in heads: everybody by the size of the party. */
  heads: Record<AnswerKind, number>;
  /** Those who answered before the slot moved, and not since (MS9). */
  toReconfirm: ParticipantId[];
}

/** In words looked at: what it costs to put one person's answer on the right list. */
const costOfTally = 2;

/** By id, every option that takes votes: a pending one has no tally. */
export function optionTallies(meetup: Meetup): Record<OptionId, OptionTally> {
  return runToEnd(optionTalliesInSteps(meetup));
}

/** The same with pauses. */
export function* optionTalliesInSteps(meetup: Meetup): Steps<Record<OptionId, OptionTally>> {
  const counter = new StepCounter();
  const ballot = yield* answerMatrixInSteps(meetup, counter);
  const tallies: Record<OptionId, OptionTally> = {};
  for (const axis of [ballot.slots, ballot.venues]) {
    for (const offer of axis.columns) {
      tallies[offer.id] = tallyOf(meetup, ballot, axis, offer);
      if (counter.isPauseDue(costOfTally * ballot.people.length)) yield;
    }
  }
  return tallies;
}

function tallyOf(meetup: Meetup, ballot: AnswerMatrix, axis: Axis, offer: OptionColumn): OptionTally {
  const optionId = offer.id;
  const heads = { yes: 0, maybe: 0, no: 0, any: 0, unsaid: 0 };
  const tally: OptionTally = { optionId, yes: [], maybe: [], no: [], any: [], unsaid: [], heads, toReconfirm: [] };
  const toReconfirm = ownValue(meetup.reconfirm, optionId);
  ballot.people.forEach(({ id, partySize }, person) => {
    const standing = answerKindOf(axis, offer, person);
    tally[standing].push(id);
    heads[standing] += partySize;
    if (hasOwnKey(toReconfirm, id)) tally.toReconfirm.push(id);
  });
  return tally;
}
