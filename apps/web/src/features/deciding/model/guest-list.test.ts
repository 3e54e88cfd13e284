import { aPoll, optionId, participantId } from "@pintpoint/core/testing";
import { expect, it } from "vitest";
import { guestList } from "./guest-list.ts";

it("who answered another time and not the chosen one does not count as coming", () => {
  const poll = aPoll({
    slots: 2,
    venues: 1,
    voters: [{ says: { s1: "yes", v1: "yes" }, party: 2 }, { says: { s2: "yes", v1: "yes" } }],
  });
  const decision = { slotId: optionId("s1"), venueId: optionId("v1"), at: "2026-12-01T13:00:00Z", by: null };
  const guests = guestList({ ...poll, status: "decided", decision });
  expect(guests.coming.map(({ id }) => id)).toEqual([participantId(1)]);
  expect(guests.heads).toBe(2);
});
