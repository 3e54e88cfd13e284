import { aPoll, optionId, participantId } from "@pintpoint/core/testing";
import { describe, expect, it } from "vitest";
import { groupOf, guestsOf } from "./guest-list.ts";

const decision = { slotId: optionId("s1"), venueId: optionId("v1"), at: "2026-12-01T13:00:00Z", by: null };

describe("the guests", () => {
  it("[SC1] who answered another time and not the chosen one does not count as coming", () => {
    const poll = aPoll({
      slots: 2,
      venues: 1,
      voters: [{ says: { s1: "yes", v1: "yes" }, party: 2 }, { says: { s2: "yes", v1: "yes" } }],
    });
    const guests = guestsOf({ ...poll, status: "decided", decision });
    expect(guests.in.map(({ id }) => id)).toEqual([participantId(1)]);
    expect(guests.unsaid.map(({ id }) => id)).toEqual([participantId(2)]);
    expect(guests.heads).toBe(2);
  });

  it("[MS12] who does not fit waits, and is not among the heads", () => {
    const comes = { says: { s1: "yes", v1: "yes" } } as const;
    const poll = aPoll({ slots: 1, venues: [{ capacity: 1 }], voters: [comes, comes] });
    const guests = guestsOf({ ...poll, status: "decided", decision });
    expect(groupOf(guests, participantId(1))).toBe("in");
    expect(groupOf(guests, participantId(2))).toBe("waiting");
    expect(guests.heads).toBe(1);
  });

  it("who only looks stands in no list", () => {
    const guests = guestsOf({ ...aPoll({ slots: 1, venues: 1, voters: [] }), status: "decided", decision });
    expect(groupOf(guests, undefined)).toBeNull();
  });
});
