import { ownValue } from "../../shared/own-value.ts";
import type { Steps } from "../../shared/steps.ts";
import { runToEnd, StepCounter } from "../../shared/steps.ts";
import { votesOf } from "../model/lookup.ts";
import type { Meetup, OptionId, Participant, ParticipantId, Slot, Venue, Vote } from "../model/meetup.ts";
import { orderOf } from "../model/option-order.ts";
import { sortedSlots, sortedVenues } from "../model/sorted-options.ts";
import type { AnswerLevel } from "./answer-level.ts";
import { levelOfVote, open, unsaid, yes } from "./answer-level.ts";
import { effectiveVoteOf } from "./effective-vote.ts";
import { joiningOrder } from "./joining-order.ts";
import { queueOrderOf } from "./waiting-list.ts";

/** All answers as columns, one an option, one number a participant, so that the scorer looks each up once. */
export interface AnswerMatrix {
  /** In the order of joining; place i in every column is the i-th of them. */
  people: readonly Participant[];
  heads: Int32Array;
  /** Up to which order a participant's silence is a yes; below every order if not finished. */
  silenceIsYesUpTo: Int32Array;
  slots: Axis;
  venues: Axis;
  /** The column for an axis without options: everybody agrees. */
  anyColumn: Column;
}

/** One of the two things to agree on. Pending options are left out. */
export interface Axis {
  columns: readonly OptionColumn[];
  /** 1 for everybody who has answered something on it. */
  answered: Uint8Array;
}

export interface Column {
  /** Absent in `any`. */
  id?: OptionId;
  /** The answer level of each participant, silence included (SC2). */
  levels: Uint8Array;
  /** Heads; endless when there is no capacity. */
  capacity: number;
  /** The option's order; below all others in `any`. */
  order: number;
  /** All participants by the order in which they get seats: first those in the queue, then by joining (MS12). */
  queueOrder: Int32Array;
  /** How many of them are in the queue. */
  queuedCount: number;
}

export interface OptionColumn extends Column {
  id: OptionId;
}

/** Not finished. */
const notFinished = -2;
/** Below every order: silence is always a yes. */
const beforeAllOrders = -2;

/** Costs in levels looked at: finding a participant in an option's queue; reading an answer from the state. */
const costOfQueueOrder = 4;
const costOfReading = 3;

export function answerMatrixOf(meetup: Meetup): AnswerMatrix {
  return runToEnd(answerMatrixInSteps(meetup, new StepCounter()));
}

export function* answerMatrixInSteps(meetup: Meetup, counter: StepCounter): Steps<AnswerMatrix> {
  const people = joiningOrder(meetup);
  const byJoining = Int32Array.from(people.keys());
  const indexOf = new Map(people.map(({ id }, person) => [id, person]));
  function* axisOf(options: readonly (Slot | Venue)[]): Steps<Axis> {
    const choices: OptionColumn[] = [];
    for (const option of options) {
      if (option.pending === true) continue;
      const words = new Uint8Array(people.length);
      choices.push({
        id: option.id,
        levels: words,
        order: orderOf(option),
        ...seatsOf(meetup, option, indexOf, byJoining),
      });
      if (counter.isPauseDue(costOfQueueOrder * people.length)) yield;
    }
    return { columns: choices, answered: new Uint8Array(people.length) };
  }
  const matrix: AnswerMatrix = {
    people,
    heads: Int32Array.from(people, ({ partySize }) => partySize),
    silenceIsYesUpTo: Int32Array.from(people, ({ finished, finishedUpTo = 0 }) =>
      finished ? finishedUpTo : notFinished,
    ),
    slots: yield* axisOf(sortedSlots(meetup)),
    venues: yield* axisOf(sortedVenues(meetup)),
    anyColumn: { levels: new Uint8Array(people.length), order: beforeAllOrders, ...unlimitedSeats(byJoining) },
  };
  const options = matrix.slots.columns.length + matrix.venues.columns.length;
  for (const [person, { id }] of people.entries()) {
    const answers = votesOf(meetup, id);
    if (answers !== undefined) {
      for (const axis of [matrix.slots, matrix.venues]) readAnswers(meetup, answers, { id, person, axis });
    }
    fillSilence(matrix, person);
    if (counter.isPauseDue(costOfReading * options)) yield;
  }
  return matrix;
}

/** What an axis has to offer for pairs: without options, the one choice that takes everybody. */
export function columnsOf(ballot: AnswerMatrix, axis: Axis): readonly Column[] {
  return axis.columns.length === 0 ? [ballot.anyColumn] : axis.columns;
}

/**
 * The level of a participant with answers on the other axis only: yes for options up to `finishedUpTo`, else open
 * (SC2).
 */
export function levelWithoutAnswer(ballot: AnswerMatrix, person: number, choice: Column): AnswerLevel {
  return choice.order <= (ballot.silenceIsYesUpTo[person] ?? notFinished) ? yes : open;
}

function readAnswers(
  meetup: Meetup,
  answers: Record<OptionId, Vote>,
  { id, person, axis }: { id: ParticipantId; person: number; axis: Axis },
): void {
  for (const choice of axis.columns) {
    const level = levelOfVote(effectiveVoteOf(meetup, id, choice.id, ownValue(answers, choice.id)));
    choice.levels[person] = level;
    if (level !== unsaid) axis.answered[person] = 1;
  }
}

function fillSilence(ballot: AnswerMatrix, person: number): void {
  const { slots, venues, anyColumn } = ballot;
  const hasAnswered = slots.answered[person] === 1 || venues.answered[person] === 1;
  anyColumn.levels[person] = hasAnswered ? yes : unsaid;
  for (const axis of [slots, venues]) {
    if (axis.answered[person] === 1) continue;
    for (const choice of axis.columns) {
      choice.levels[person] = hasAnswered ? levelWithoutAnswer(ballot, person, choice) : unsaid;
    }
  }
}

type Seats = Pick<Column, "capacity" | "queueOrder" | "queuedCount">;

const unlimitedSeats = (line: Int32Array): Seats => ({
  capacity: Number.POSITIVE_INFINITY,
  queueOrder: line,
  queuedCount: 0,
});

function seatsOf(
  meetup: Meetup,
  option: Slot | Venue,
  placeOf: ReadonlyMap<ParticipantId, number>,
  byJoining: Int32Array,
): Seats {
  if (!("capacity" in option) || option.capacity === undefined) return unlimitedSeats(byJoining);
  const queue = queueOrderOf(meetup, option.id).flatMap((id) => placeOf.get(id) ?? []);
  const queued = new Set(queue);
  const others = byJoining.filter((person) => !queued.has(person));
  return { capacity: option.capacity, queueOrder: Int32Array.from([...queue, ...others]), queuedCount: queue.length };
}
