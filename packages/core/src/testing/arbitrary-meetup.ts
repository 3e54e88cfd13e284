import fc from "fast-check";
import type { Meetup, Participant, Slot, Venue, Vote } from "../meetups/model/meetup.ts";
import { participantId, slotId, venueId } from "./ids.ts";

const rarely = fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) });
const few = (most: number) => fc.integer({ min: 0, max: most });

const slotParts = fc.record({
  day: fc.integer({ min: 1, max: 3 }),
  isDay: rarely,
  hour: fc.constantFrom(18, 20),
  pending: rarely,
  hasOrder: fc.boolean(),
});
const venueParts = fc.record({
  capacity: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
  pending: rarely,
  hasOrder: fc.boolean(),
});
const personParts = fc.record({
  party: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 4 })),
  mustCome: rarely,
  finished: fc.boolean(),
  finishedUpTo: fc.option(few(8), { nil: undefined }),
  second: few(2),
  /** Whether there are answers at all, on the slots, on the venues. */
  answers: fc.tuple(rarely, rarely, rarely),
});
const answerParts = fc.record({
  vote: fc.constantFrom<(Vote | null)[]>("yes", "yes", "maybe", "no", null),
  toReconfirm: rarely,
  queueNumber: fc.integer({ min: -5, max: 50 }),
});

type ListOf<A> = A extends fc.Arbitrary<infer T> ? T[] : never;

interface Parts {
  slots: ListOf<typeof slotParts>;
  venues: ListOf<typeof venueParts>;
  people: ListOf<typeof personParts>;
  answers: ListOf<typeof answerParts>;
  order: number[];
  subject: { activity: string; titleProposed: boolean; preview: "full" | "neutral" | undefined };
}

/**
 * An open meetup, in UTC, that keeps the invariants: few options and people, so that ties, full places, must-come people
 * who are out, axes without options or without answers, parties, silences with and without a meaning all happen often. Some
 * options and people are as they were stored before there was an order of making.  Entries of maps in any order.
 */
export const arbitraryMeetup: fc.Arbitrary<Meetup> = fc
  .record({
    slots: fc.array(slotParts, { maxLength: 4 }),
    venues: fc.array(venueParts, { maxLength: 3 }),
    people: fc.array(personParts, { maxLength: 7 }),
    answers: fc.array(answerParts, { minLength: 49, maxLength: 49 }),
    order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7, maxLength: 7 }),
    subject: fc.record({
      activity: fc.constantFrom("", "beer", "Пиво", "darts"),
      titleProposed: fc.boolean(),
      preview: fc.constantFrom(undefined, "full", "neutral"),
    }),
  })
  .map(meetupOf);

function meetupOf({ slots, venues, people, answers, order, subject }: Parts): Meetup {
  const meetup: Meetup = {
    id: "meetup-of-tests",
    version: 1000,
    epoch: "epoch-1",
    title: "Beer",
    ...(subject.titleProposed ? { titleProposed: true } : {}),
    activity: subject.activity,
    description: "",
    timeZone: "UTC",
    status: "open",
    settings: {
      editing: "anyone",
      proposals: "anyone",
      blind: false,
      ...(subject.preview && { preview: subject.preview }),
    },
    createdAt: "2026-12-01T12:00:00Z",
    updatedAt: "2026-12-01T12:00:00Z",
    slots: {},
    venues: {},
    participants: {},
    votes: {},
    queue: {},
    reconfirm: {},
    comments: {},
  };
  for (const n of order) {
    const slot = slots[n];
    if (slot !== undefined) meetup.slots[slotId(n)] = slotOf(slotId(n), slot, 2 * n + 1);
    const venue = venues[n];
    if (venue !== undefined) meetup.venues[venueId(n)] = venueOf(venueId(n), venue, 2 * n + 2);
    const person = people[n];
    if (person !== undefined) meetup.participants[participantId(n)] = participantOf(participantId(n), person);
  }
  for (const n of order)
    if (people[n] !== undefined) answer(meetup, n, people[n].answers, answers.slice(n * 7, n * 7 + 7));
  return meetup;
}

function slotOf(id: string, { day, isDay, hour, pending, hasOrder }: Parts["slots"][number], order: number): Slot {
  const date = `2026-12-0${day}`;
  const time = isDay ? { date } : { start: `${date}T${hour}:00:00Z`, end: `${date}T22:00:00Z` };
  return { id, ...time, ...(pending ? { pending } : {}), ...(hasOrder ? { order } : {}) };
}

function venueOf(id: string, { capacity, pending, hasOrder }: Parts["venues"][number], order: number): Venue {
  return {
    id,
    name: id,
    ...(capacity === undefined ? {} : { capacity }),
    ...(pending ? { pending } : {}),
    ...(hasOrder ? { order } : {}),
  };
}

function participantOf(id: string, parts: Parts["people"][number]): Participant {
  const { party, mustCome, finished, finishedUpTo, second } = parts;
  const joinedAt = `2026-12-01T12:00:0${second}Z`;
  return {
    ...{ id, name: id, avatar: "", partySize: party, joinedAt },
    ...(mustCome ? { mustCome } : {}),
    ...(finished ? { finished } : {}),
    ...(finished && finishedUpTo !== undefined ? { finishedUpTo } : {}),
  };
}

function answer(meetup: Meetup, n: number, silent: readonly boolean[], answers: Parts["answers"]): void {
  const [everywhere = false, onSlots = false, onVenues = false] = silent;
  const id = participantId(n);
  const asked = [
    ...Object.values(meetup.slots).map((slot) => ({ option: slot, isSilent: onSlots, isSlot: true, hasLine: false })),
    ...Object.values(meetup.venues).map((venue) => {
      return { option: venue, isSilent: onVenues, isSlot: false, hasLine: venue.capacity !== undefined };
    }),
  ];
  asked.forEach(({ option, isSilent, isSlot, hasLine: hasCapacity }, index) => {
    const { vote = null, toReconfirm = false, queueNumber: place = 0 } = answers[index] ?? {};
    if (everywhere || isSilent || vote === null || option.pending === true) return;
    meetup.votes[id] = { ...meetup.votes[id], [option.id]: vote };
    if (toReconfirm && isSlot) meetup.reconfirm[option.id] = { ...meetup.reconfirm[option.id], [id]: true };
    // The last digit is the person's: no two places in a line are alike.
    if (vote === "yes" && hasCapacity) meetup.queue[option.id] = { ...meetup.queue[option.id], [id]: place * 10 + n };
  });
}
