import type { Meetup, OptionId, Participant, Slot, Venue } from "../meetup/meetup.ts";
import { sortedSlots, sortedVenues } from "../meetup/sorted-options.ts";
import { effectiveVote } from "./effective-vote.ts";
import { joiningOrder } from "./joining-order.ts";
import type { Word } from "./word.ts";
import { unsaid, wordOf, yes } from "./word.ts";

/**
 * All answers in columns, one an option, a place in each for every person: what is counted thousands of times is looked
 * up once.
 */
export interface Ballot {
  /** In the order of joining; place i in every column is the i-th of them. */
  people: readonly Participant[];
  heads: Int32Array;
  slots: Axis;
  venues: Axis;
  /** Stands for an axis without options, on which nobody had anything to answer. */
  open: Choice;
}

/** One of the two things to agree on. Pending options are left out. */
export interface Axis {
  choices: readonly Offer[];
  /** 1 for everybody who has answered something on it. */
  answered: Uint8Array;
}

export interface Choice {
  /** Absent in `open`. */
  id?: OptionId;
  /** A person's `Word` on it, with what follows from silence (SC2). */
  words: Uint8Array;
  /** Heads; endless when there is no capacity. */
  capacity: number;
}

export interface Offer extends Choice {
  id: OptionId;
}

export function ballotOf(meetup: Meetup): Ballot {
  const people = joiningOrder(meetup);
  const slots = axisOf(meetup, people, sortedSlots(meetup));
  const venues = axisOf(meetup, people, sortedVenues(meetup));
  const open = choiceOf(people.length);
  const ballot = { people, heads: Int32Array.from(people, (person) => person.partySize), slots, venues, open };
  for (const person of people.keys()) fillSilence(ballot, person);
  return ballot;
}

/** What an axis has to offer for pairs: without options, the one choice that takes everybody. */
export function choicesOf(ballot: Ballot, axis: Axis): readonly Choice[] {
  return axis.choices.length === 0 ? [ballot.open] : axis.choices;
}

/** What a person has answered nothing on: nothing at all is not said, an axis alone counts as yes (SC2). */
function wordOfSilence(ballot: Ballot, person: number): Word {
  const hasAnswered = ballot.slots.answered[person] === 1 || ballot.venues.answered[person] === 1;
  return hasAnswered ? yes : unsaid;
}

function axisOf(meetup: Meetup, people: readonly Participant[], options: readonly (Slot | Venue)[]): Axis {
  const choices = options
    .filter((option) => option.pending !== true)
    .map((option) => ({
      id: option.id,
      ...choiceOf(people.length, "capacity" in option ? option.capacity : undefined),
    }));
  const answered = new Uint8Array(people.length);
  people.forEach(({ id }, person) => {
    for (const choice of choices) {
      const word = wordOf(effectiveVote(meetup, id, choice.id));
      choice.words[person] = word;
      if (word !== unsaid) answered[person] = 1;
    }
  });
  return { choices, answered };
}

function choiceOf(people: number, capacity = Number.POSITIVE_INFINITY): Choice {
  return { words: new Uint8Array(people), capacity };
}

function fillSilence(ballot: Ballot, person: number): void {
  const word = wordOfSilence(ballot, person);
  ballot.open.words[person] = word;
  for (const axis of [ballot.slots, ballot.venues]) {
    if (axis.answered[person] === 1) continue;
    for (const choice of axis.choices) choice.words[person] = word;
  }
}
