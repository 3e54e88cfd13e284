import { entry, votesOf } from "../meetup/lookup.ts";
import type { Meetup, OptionId, Participant, ParticipantId, Slot, Venue, Vote } from "../meetup/meetup.ts";
import { orderOf } from "../meetup/option-order.ts";
import { sortedSlots, sortedVenues } from "../meetup/sorted-options.ts";
import { asItCounts } from "./effective-vote.ts";
import { joiningOrder } from "./joining-order.ts";
import { byPlace } from "./line.ts";
import type { Steps } from "./steps.ts";
import { finish, StepCounter } from "./steps.ts";
import type { Word } from "./word.ts";
import { open, unsaid, wordOf, yes } from "./word.ts";

/**
 * All answers in columns, one an option, a place in each for every person: what is counted thousands of times is looked
 * up once.
 */
export interface Ballot {
  /** In the order of joining; place i in every column is the i-th of them. */
  people: readonly Participant[];
  heads: Int32Array;
  /** Up to which order the silence of each person means "any"; below every order for who has not finished. */
  anyUpTo: Int32Array;
  slots: Axis;
  venues: Axis;
  /** Stands for an axis without options, on which nobody had anything to answer. */
  any: Choice;
}

/** One of the two things to agree on. Pending options are left out. */
export interface Axis {
  choices: readonly Offer[];
  /** 1 for everybody who has answered something on it. */
  answered: Uint8Array;
}

export interface Choice {
  /** Absent in `any`. */
  id?: OptionId;
  /** A person's `Word` on it, with what follows from silence (SC2). */
  words: Uint8Array;
  /** Heads; endless when there is no capacity. */
  capacity: number;
  /** The option's order; below all others in `any`. */
  order: number;
  /** All people, as they would get seats: who is in the queue by its order, then the others by joining (MS12). */
  line: Int32Array;
  /** How many of the line are in the queue. */
  queued: number;
}

export interface Offer extends Choice {
  id: OptionId;
}

/** Of who has not finished. */
const never = -2;
/** The order of what nobody had to answer: silence about it means "any", finished or not. */
const always = -2;

/** In words looked at: what it costs to find a person's place in the line of one option, and an answer in the state. */
const costOfLine = 4;
const costOfReading = 3;

export function ballotOf(meetup: Meetup): Ballot {
  return finish(ballotInSteps(meetup, new StepCounter()));
}

export function* ballotInSteps(meetup: Meetup, counter: StepCounter): Steps<Ballot> {
  const people = joiningOrder(meetup);
  const byJoining = Int32Array.from(people.keys());
  const placeOf = new Map(people.map(({ id }, person) => [id, person]));
  function* axisOf(options: readonly (Slot | Venue)[]): Steps<Axis> {
    const choices: Offer[] = [];
    for (const option of options) {
      if (option.pending === true) continue;
      const words = new Uint8Array(people.length);
      choices.push({ id: option.id, words, order: orderOf(option), ...seatsOf(meetup, option, placeOf, byJoining) });
      if (counter.isDue(costOfLine * people.length)) yield;
    }
    return { choices, answered: new Uint8Array(people.length) };
  }
  const ballot: Ballot = {
    people,
    heads: Int32Array.from(people, ({ partySize }) => partySize),
    anyUpTo: Int32Array.from(people, ({ finished, finishedUpTo = 0 }) => (finished ? finishedUpTo : never)),
    slots: yield* axisOf(sortedSlots(meetup)),
    venues: yield* axisOf(sortedVenues(meetup)),
    any: { words: new Uint8Array(people.length), order: always, ...endless(byJoining) },
  };
  const options = ballot.slots.choices.length + ballot.venues.choices.length;
  for (const [person, { id }] of people.entries()) {
    const answers = votesOf(meetup, id);
    if (answers !== undefined) {
      for (const axis of [ballot.slots, ballot.venues]) readAnswers(meetup, answers, { id, person, axis });
    }
    fillSilence(ballot, person);
    if (counter.isDue(costOfReading * options)) yield;
  }
  return ballot;
}

/** What an axis has to offer for pairs: without options, the one choice that takes everybody. */
export function choicesOf(ballot: Ballot, axis: Axis): readonly Choice[] {
  return axis.choices.length === 0 ? [ballot.any] : axis.choices;
}

/**
 * The word of somebody who has answered nothing on the choice's axis, and something on the other one: a yes for what was
 * there when they finished, open otherwise (SC2).
 */
export function wordOfSilence(ballot: Ballot, person: number, choice: Choice): Word {
  return choice.order <= (ballot.anyUpTo[person] ?? never) ? yes : open;
}

function readAnswers(
  meetup: Meetup,
  answers: Record<OptionId, Vote>,
  { id, person, axis }: { id: ParticipantId; person: number; axis: Axis },
): void {
  for (const choice of axis.choices) {
    const word = wordOf(asItCounts(meetup, id, choice.id, entry(answers, choice.id)));
    choice.words[person] = word;
    if (word !== unsaid) axis.answered[person] = 1;
  }
}

function fillSilence(ballot: Ballot, person: number): void {
  const { slots, venues, any } = ballot;
  const hasAnswered = slots.answered[person] === 1 || venues.answered[person] === 1;
  any.words[person] = hasAnswered ? yes : unsaid;
  for (const axis of [slots, venues]) {
    if (axis.answered[person] === 1) continue;
    for (const choice of axis.choices) {
      choice.words[person] = hasAnswered ? wordOfSilence(ballot, person, choice) : unsaid;
    }
  }
}

type Seats = Pick<Choice, "capacity" | "line" | "queued">;

const endless = (line: Int32Array): Seats => ({ capacity: Number.POSITIVE_INFINITY, line, queued: 0 });

function seatsOf(
  meetup: Meetup,
  option: Slot | Venue,
  placeOf: ReadonlyMap<ParticipantId, number>,
  byJoining: Int32Array,
): Seats {
  if (!("capacity" in option) || option.capacity === undefined) return endless(byJoining);
  const queue = byPlace(meetup, option.id).flatMap((id) => placeOf.get(id) ?? []);
  const queued = new Set(queue);
  const others = byJoining.filter((person) => !queued.has(person));
  return { capacity: option.capacity, line: Int32Array.from([...queue, ...others]), queued: queue.length };
}
