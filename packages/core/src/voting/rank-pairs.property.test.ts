import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Meetup, Participant, Slot, Venue } from "../meetup/meetup.ts";
import { arbitraryMeetup } from "../testing/arbitrary-meetup.ts";
import { deepFreeze } from "../testing/deep-freeze.ts";
import type { Pair, Rule } from "./pair.ts";
import { rankPairs } from "./rank-pairs.ts";

// The rules of docs/spec/scorer.md once more, as plainly as they can be said: nothing of the scorer is used but the
// shape of what it gives. Slow, and meant to be.

type Said = "no" | "not said" | "maybe" | "yes";

const scale: Said[] = ["no", "not said", "maybe", "yes"];

function answer(meetup: Meetup, person: Participant, optionId: string): Said {
  const vote = meetup.votes[person.id]?.[optionId];
  if (vote === undefined) return "not said";
  return vote === "yes" && meetup.reconfirm[optionId]?.[person.id] ? "maybe" : vote;
}

function wordOnAxis(meetup: Meetup, person: Participant, options: (Slot | Venue)[], chosen?: Slot | Venue): Said {
  const hasAnswered = options.some((option) => answer(meetup, person, option.id) !== "not said");
  if (chosen === undefined || !hasAnswered) return "yes";
  return answer(meetup, person, chosen.id);
}

function wordOnPair(meetup: Meetup, person: Participant, slot?: Slot, venue?: Venue): Said {
  const slots = Object.values(meetup.slots).filter((option) => !option.pending);
  const venues = Object.values(meetup.venues).filter((option) => !option.pending);
  if ([...slots, ...venues].every((option) => answer(meetup, person, option.id) === "not said")) return "not said";
  const onSlot = wordOnAxis(meetup, person, slots, slot);
  const onVenue = wordOnAxis(meetup, person, venues, venue);
  return scale.indexOf(onSlot) < scale.indexOf(onVenue) ? onSlot : onVenue;
}

function plainPair(meetup: Meetup, slot?: Slot, venue?: Venue): Omit<Pair, "rank" | "tied" | "by"> {
  const people = Object.values(meetup.participants).sort((a, b) =>
    `${a.joinedAt} ${a.id}` < `${b.joinedAt} ${b.id}` ? -1 : 1,
  );
  const whose = (said: Said) => people.filter((person) => wordOnPair(meetup, person, slot, venue) === said);
  const ids = (some: Participant[]) => some.map((person) => person.id);
  const heads = (some: Participant[]) => some.reduce((sum, person) => sum + person.partySize, 0);
  const coming = heads(whose("yes"));
  const fits = venue?.capacity === undefined || coming <= venue.capacity;
  return {
    ...(slot ? { slotId: slot.id } : {}),
    ...(venue ? { venueId: venue.id } : {}),
    coming: ids(whose("yes")),
    maybe: ids(whose("maybe")),
    unsaid: ids(whose("not said")),
    out: ids(whose("no")),
    people: { coming, maybe: heads(whose("maybe")), out: heads(whose("no")) },
    fits,
    ...(fits ? {} : { tooSmallBy: coming - (venue?.capacity ?? 0) }),
    missing: ids(whose("no").filter((person) => person.mustCome)),
  };
}

type Plain = ReturnType<typeof plainPair>;

const better: [Rule, (a: Plain, b: Plain) => boolean][] = [
  ["mustCome", (a, b) => a.missing.length < b.missing.length],
  ["fits", (a, b) => a.fits && !b.fits],
  ["yes", (a, b) => a.people.coming > b.people.coming],
  ["maybe", (a, b) => a.people.maybe > b.people.maybe],
  ["out", (a, b) => a.people.out < b.people.out],
];

function ruleBetween(a: Plain, b: Plain): Rule | undefined {
  return better.find(([, isBetter]) => isBetter(a, b) || isBetter(b, a))?.[0];
}

function isAbove(a: Plain, b: Plain): boolean {
  const rule = ruleBetween(a, b);
  return better.some(([name, isBetter]) => name === rule && isBetter(a, b));
}

function plainRanking(meetup: Meetup): Pair[] {
  const moment = (slot: Slot) => ("date" in slot ? slot.date : slot.start);
  const slots = Object.values(meetup.slots)
    .filter((slot) => !slot.pending)
    .sort((a, b) => (`${moment(a)} ${a.id}` < `${moment(b)} ${b.id}` ? -1 : 1));
  const venues = Object.values(meetup.venues)
    .filter((venue) => !venue.pending)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  if (slots.length === 0 && venues.length === 0) return [];

  const sorted: Plain[] = [];
  for (const slot of slots.length === 0 ? [undefined] : slots) {
    for (const venue of venues.length === 0 ? [undefined] : venues) {
      const pair = plainPair(meetup, slot, venue);
      const place = sorted.findIndex((other) => isAbove(pair, other));
      sorted.splice(place === -1 ? sorted.length : place, 0, pair);
    }
  }
  return sorted.map((pair, index) => {
    const before = sorted[index - 1];
    const by = before === undefined ? undefined : ruleBetween(before, pair);
    return {
      ...pair,
      rank: 1 + sorted.filter((other) => isAbove(other, pair)).length,
      tied: sorted.some((other) => other !== pair && ruleBetween(other, pair) === undefined),
      ...(by === undefined ? {} : { by }),
    };
  });
}

describe("[scorer] against a plain one", () => {
  it("[SC1] [SC2] [SC3] [SC4] [SC5] [SC6] [SC7] [SC8] says the same of any meetup", () => {
    fc.assert(
      fc.property(arbitraryMeetup, (meetup) => {
        expect(rankPairs(deepFreeze(meetup))).toStrictEqual(plainRanking(meetup));
      }),
      { numRuns: 1500 },
    );
  });

  it("meets everything that could matter in the meetups it is tried on", () => {
    const seen = new Map<string, number>();
    const see = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
    for (const meetup of fc.sample(arbitraryMeetup, { numRuns: 500, seed: 1 })) {
      const pairs = rankPairs(meetup);
      if (pairs.length === 0) see("no pairs");
      if (pairs.length > 0 && pairs.every((pair) => pair.slotId === undefined)) see("no slots");
      if (pairs.length > 0 && pairs.every((pair) => pair.venueId === undefined)) see("no venues");
      for (const pair of pairs) {
        see(pair.by ?? "first or equal");
        if (pair.tied) see("tied");
        if (!pair.fits) see("too small");
        for (const list of ["coming", "maybe", "unsaid", "out", "missing"] as const)
          if (pair[list].length > 0) see(list);
      }
    }
    const needed = [
      "mustCome",
      "fits",
      "yes",
      "maybe",
      "out",
      "tied",
      "too small",
      "no pairs",
      "no slots",
      "no venues",
    ];
    for (const what of [...needed, "coming", "unsaid", "missing"])
      expect(seen.get(what) ?? 0, what).toBeGreaterThan(10);
  });
});
