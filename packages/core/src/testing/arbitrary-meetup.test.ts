import fc from "fast-check";
import { expect, it } from "vitest";
import { arbitraryMeetup } from "./arbitrary-meetup.ts";
import { invariantViolations } from "./invariants.ts";

it("random meetups keep the invariants", () => {
  fc.assert(
    fc.property(arbitraryMeetup, (meetup) => {
      const tokens = Object.fromEntries(Object.keys(meetup.participants).map((id) => [`token of ${id}`, id]));
      expect(invariantViolations({ meetup, vault: { organiser: "token", tokens, receipts: {} } })).toEqual([]);
    }),
  );
});
