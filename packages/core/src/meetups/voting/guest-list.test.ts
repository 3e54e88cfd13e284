import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Poll, Voter } from "../../testing/a-poll.ts";
import { aPoll, beforeAllSlots, optionId } from "../../testing/a-poll.ts";
import { arbitraryMeetup } from "../../testing/arbitrary-meetup.ts";
import { participantId } from "../../testing/ids.ts";
import type { Meetup } from "../model/meetup.ts";
import type { GuestList } from "./guest-list.ts";
import { guestList } from "./guest-list.ts";
import { rankPairs } from "./ranking.ts";

const people = (...numbers: number[]) => numbers.map(participantId);

function decided(meetup: Meetup, chosen: { slotId?: string; venueId?: string }): GuestList {
  const decision = { ...chosen, at: "2026-12-01T13:00:00Z", by: null };
  const list = guestList({ ...meetup, status: "decided", decision });
  if (list === null) throw new Error("no guest list");
  return list;
}

function guests(poll: Poll): GuestList {
  return decided(aPoll(poll), { slotId: optionId("s1"), venueId: optionId("v1") });
}

const comes: Voter = { says: { s1: "yes", v1: "yes" } };

describe("guestList", () => {
  it("is null before the decision", () => {
    expect(guestList(aPoll({ slots: 1, venues: 1, voters: [comes] }))).toBeNull();
  });

  it("[MS13] says who is in, who may come, who is out and who has not said", () => {
    const voters: Voter[] = [comes, { says: { s1: "maybe" } }, { says: { s1: "yes", v1: "no" } }, {}];
    expect(guests({ slots: 1, venues: 1, voters })).toEqual({
      in: people(1),
      waiting: [],
      heads: 1,
      open: [],
      maybe: people(2),
      out: people(3),
      unsaid: people(4),
    });
  });

  it("[MS12] at a place that is too small the line says who waits", () => {
    const list = guests({
      slots: 1,
      venues: [{ capacity: 3 }],
      voters: [{ ...comes, party: 2 }, { ...comes, party: 2 }, comes],
    });
    expect(list).toMatchObject({ in: people(1), waiting: people(2, 3), heads: 2 });
  });

  it("[MS12] a place of somebody who cannot come at that time goes to the next one", () => {
    const outThen: Voter = { says: { s1: "no", v1: "yes" } };
    const list = guests({ slots: 1, venues: [{ capacity: 1 }], voters: [outThen, comes, comes] });
    expect(list).toMatchObject({ in: people(2), waiting: people(3), out: people(1) });
  });

  it("who comes without an answer on any venue stands at the end of the line", () => {
    const anyVenue: Voter = { says: { s1: "yes" }, finished: "before" };
    const list = guests({ slots: 1, venues: [{ capacity: 2 }], voters: [anyVenue, comes, comes] });
    expect(list).toMatchObject({ in: people(2, 3), waiting: people(1) });
  });

  it("[SC2] who has not said a word about the place is open, neither in nor waiting", () => {
    const list = guests({ slots: 1, venues: [{ capacity: 2 }], voters: [{ says: { s1: "yes" } }, comes] });
    expect(list).toMatchObject({ in: people(2), waiting: [], open: people(1) });
  });

  it("leaves an axis out that the decision left out", () => {
    const poll = aPoll({
      slots: 1,
      venues: 1,
      voters: [{ says: { s1: "yes", v1: "no" } }, { says: { v1: "yes", s1: "no" } }],
    });
    expect(decided(poll, { slotId: optionId("s1") })).toMatchObject({ in: people(1), out: people(2) });
    expect(decided(poll, { venueId: optionId("v1") })).toMatchObject({ in: people(2), out: people(1) });
  });

  it("has everybody where the results have them", () => {
    fc.assert(
      fc.property(arbitraryMeetup, (meetup) => {
        for (const pair of rankPairs(meetup, beforeAllSlots)) {
          const { slotId, venueId } = pair;
          const list = decided(meetup, { ...(slotId ? { slotId } : {}), ...(venueId ? { venueId } : {}) });
          expect([...list.in, ...list.waiting].sort()).toEqual([...pair.coming].sort());
          const { open, maybe, unsaid, out } = pair;
          expect(list).toMatchObject({ open, maybe, unsaid, out });
          const seats = list.waiting.reduce((sum, id) => sum + (meetup.participants[id]?.partySize ?? 0), 0);
          expect(pair.noSeat ?? 0).toBe(seats);
          expect(list.waiting.length > 0).toBe(!pair.fits);
        }
      }),
    );
  });
});
