import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryMeetup } from "../../testing/arbitrary-meetup.ts";
import { deepFreeze } from "../../testing/deep-freeze.ts";
import type { Meetup, Participant, Slot, Venue } from "../model/meetup.ts";
import type { Pair, Rule } from "./pair.ts";
import { rankPairs } from "./ranking.ts";

// The rules of docs/spec/scorer.md once more, as plainly as they can be said: nothing of the scorer is used but the
// shape of what it gives. Slow, and meant to be.

type PlainLevel = "no" | "not said" | "maybe" | "open" | "yes";

const scale: PlainLevel[] = ["no", "not said", "maybe", "open", "yes"];
const weaker = (a: PlainLevel, b: PlainLevel): PlainLevel => (scale.indexOf(a) < scale.indexOf(b) ? a : b);

function answer(meetup: Meetup, person: Participant, option: Slot | Venue): PlainLevel {
  const vote = meetup.votes[person.id]?.[option.id];
  if (vote === undefined) return "not said";
  return vote === "yes" && meetup.reconfirm[option.id]?.[person.id] ? "maybe" : vote;
}

/** What a person who has answered something says to one of the options of an axis, or to an axis without any. */
function levelOnAxis(
  meetup: Meetup,
  person: Participant,
  options: (Slot | Venue)[],
  chosen?: Slot | Venue,
): PlainLevel {
  if (chosen === undefined) return "yes";
  const isSilent = options.every((option) => answer(meetup, person, option) === "not said");
  if (!isSilent) return answer(meetup, person, chosen);
  const meansAny = person.finished && (chosen.order ?? 0) <= (person.finishedUpTo ?? 0);
  return meansAny ? "yes" : "open";
}

function levelOnPair(meetup: Meetup, person: Participant, slot?: Slot, venue?: Venue): PlainLevel {
  const slots = Object.values(meetup.slots).filter((option) => !option.pending);
  const venues = Object.values(meetup.venues).filter((option) => !option.pending);
  if ([...slots, ...venues].every((option) => answer(meetup, person, option) === "not said")) return "not said";
  return weaker(levelOnAxis(meetup, person, slots, slot), levelOnAxis(meetup, person, venues, venue));
}

const heads = (some: Participant[]) => some.reduce((sum, person) => sum + person.partySize, 0);

/** Those who come, by the number of their yes to the place; those without one after them, by joining. */
function seated(meetup: Meetup, coming: Participant[], venue?: Venue): Participant[] {
  if (venue?.capacity === undefined) return coming;
  const numberOf = (person: Participant) => meetup.queue[venue.id]?.[person.id] ?? Number.POSITIVE_INFINITY;
  const before = (a: Participant, b: Participant) =>
    numberOf(a) < numberOf(b) ? -1 : numberOf(a) > numberOf(b) ? 1 : 0;
  const queue = coming.toSorted(before);
  let end = 0;
  while (end < queue.length && heads(queue.slice(0, end + 1)) <= venue.capacity) end += 1;
  return queue.slice(0, end);
}

function plainPair(meetup: Meetup, now: number, slot?: Slot, venue?: Venue) {
  const people = Object.values(meetup.participants).sort((a, b) =>
    `${a.joinedAt} ${a.id}` < `${b.joinedAt} ${b.id}` ? -1 : 1,
  );
  const whose = (said: PlainLevel) => people.filter((person) => levelOnPair(meetup, person, slot, venue) === said);
  const ids = (some: Participant[]) => some.map((person) => person.id);
  const coming = heads(whose("yes"));
  const seats = heads(seated(meetup, whose("yes"), venue));
  const fits = venue?.capacity === undefined || coming <= venue.capacity;
  // In UTC, as all these meetups are: a whole day ends where the next one begins.
  const end = slot && ("date" in slot ? Date.parse(`${slot.date}T00:00:00Z`) + 86_400_000 : Date.parse(slot.end));
  const pair: Omit<Pair, "rank" | "tied" | "by"> = {
    ...(slot ? { slotId: slot.id } : {}),
    ...(venue ? { venueId: venue.id } : {}),
    coming: ids(whose("yes")),
    open: ids(whose("open")),
    maybe: ids(whose("maybe")),
    unsaid: ids(whose("not said")),
    out: ids(whose("no")),
    people: { coming, open: heads(whose("open")), maybe: heads(whose("maybe")), out: heads(whose("no")) },
    fits,
    ...(fits ? {} : { tooSmallBy: coming - (venue?.capacity ?? 0), noSeat: coming - seats }),
    missing: ids(whose("no").filter((person) => person.mustCome)),
    ...(end !== undefined && end <= now ? { over: true } : {}),
  };
  return { pair, seats };
}

type Plain = ReturnType<typeof plainPair>;

const better: [Rule | "over", (a: Plain, b: Plain) => boolean][] = [
  ["over", (a, b) => !a.pair.over && b.pair.over === true],
  ["mustCome", (a, b) => a.pair.missing.length < b.pair.missing.length],
  ["yes", (a, b) => a.seats > b.seats],
  ["fits", (a, b) => a.pair.fits && !b.pair.fits],
  ["open", (a, b) => a.pair.people.open > b.pair.people.open],
  ["maybe", (a, b) => a.pair.people.maybe > b.pair.people.maybe],
  ["out", (a, b) => a.pair.people.out < b.pair.people.out],
];

function ruleBetween(a: Plain, b: Plain): Rule | "over" | undefined {
  return better.find(([, isBetter]) => isBetter(a, b) || isBetter(b, a))?.[0];
}

function isAbove(a: Plain, b: Plain): boolean {
  const rule = ruleBetween(a, b);
  return better.some(([name, isBetter]) => name === rule && isBetter(a, b));
}

function plainRanking(meetup: Meetup, now: number): Pair[] {
  const moment = (slot: Slot) => ("date" in slot ? slot.date : slot.start);
  const slots = Object.values(meetup.slots)
    .filter((slot) => !slot.pending)
    .sort((a, b) => (`${moment(a)} ${a.id}` < `${moment(b)} ${b.id}` ? -1 : 1));
  const venues = Object.values(meetup.venues)
    .filter((venue) => !venue.pending)
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0) || (a.id < b.id ? -1 : 1));
  if (slots.length === 0 && venues.length === 0) return [];

  const sorted: Plain[] = [];
  for (const slot of slots.length === 0 ? [undefined] : slots) {
    for (const venue of venues.length === 0 ? [undefined] : venues) {
      const pair = plainPair(meetup, now, slot, venue);
      const place = sorted.findIndex((other) => isAbove(pair, other));
      sorted.splice(place === -1 ? sorted.length : place, 0, pair);
    }
  }
  return sorted.map((one, index) => {
    const before = sorted[index - 1];
    const by = before === undefined ? undefined : ruleBetween(before, one);
    return {
      ...one.pair,
      rank: 1 + sorted.filter((other) => isAbove(other, one)).length,
      tied: sorted.some((other) => other !== one && ruleBetween(other, one) === undefined),
      ...(by === undefined || by === "over" ? {} : { by }),
    };
  });
}

/** Around the three days on which the slots of these meetups are. */
const arbitraryNow = fc
  .constantFrom("2026-12-01T00:00:00Z", "2026-12-02T22:00:00Z", "2026-12-02T21:59:59.999Z", "2026-12-03T00:00:00Z")
  .map((at) => Date.parse(at));

describe("[scorer] against a plain one", () => {
  it("[SC1] [SC2] [SC3] [SC4] [SC5] [SC6] [SC7] [SC8] [SC9] [MS12] says the same of any meetup at any time", () => {
    fc.assert(
      fc.property(arbitraryMeetup, arbitraryNow, (meetup, now) => {
        expect(rankPairs(deepFreeze(meetup), now)).toStrictEqual(plainRanking(meetup, now));
      }),
      { numRuns: 1500 },
    );
  });

  it("meets everything that could matter in the meetups it is tried on", () => {
    const seen = new Map<string, number>();
    const see = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
    for (const [meetup, now] of fc.sample(fc.tuple(arbitraryMeetup, arbitraryNow), { numRuns: 500, seed: 1 })) {
      const pairs = rankPairs(meetup, now);
      if (pairs.length === 0) see("no pairs");
      if (pairs.length > 0 && pairs.every((pair) => pair.slotId === undefined)) see("no slots");
      if (pairs.length > 0 && pairs.every((pair) => pair.venueId === undefined)) see("no venues");
      if (pairs.some(({ over }) => over) && pairs.some(({ over }) => !over)) see("over and to come");
      for (const pair of pairs) {
        see(pair.by ?? "first or equal");
        if (pair.tied) see("tied");
        if (!pair.fits) see("too small");
        if ((pair.noSeat ?? 0) > (pair.tooSmallBy ?? 0)) see("empty seats behind a party");
        for (const list of ["coming", "open", "maybe", "unsaid", "out", "missing"] as const)
          if (pair[list].length > 0) see(list);
      }
    }
    const needed = [
      ...["mustCome", "yes", "fits", "open", "maybe", "out", "tied", "too small", "empty seats behind a party"],
      ...["no pairs", "no slots", "no venues", "over and to come", "coming", "unsaid", "missing"],
    ];
    for (const what of needed) expect(seen.get(what) ?? 0, what).toBeGreaterThan(10);
  });
});
