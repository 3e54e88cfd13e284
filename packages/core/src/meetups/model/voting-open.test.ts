import { describe, expect, it } from "vitest";
import { aRecord, noon } from "../../testing/a-record.ts";
import { slotId as s, venueId as v } from "../../testing/ids.ts";
import type { Meetup } from "./meetup.ts";
import { isVotingOpen } from "./voting-open.ts";

const decision = { slotId: s(1), at: "2026-12-01T12:00:00Z", by: null };
const meetup = (more: Pick<Meetup, "status" | "decision"> | Record<string, never>, deadline?: string): Meetup => {
  const { meetup: made } = aRecord(more);
  return { ...made, settings: { ...made.settings, ...(deadline !== undefined && { deadline }) } };
};

describe("whether an option takes answers", () => {
  it("[MS13] it does for ever without a deadline", () => {
    expect(isVotingOpen(meetup({}), s(1), noon * 2)).toBe(true);
  });

  it("[MS13] it does up to the deadline's second, and not past it", () => {
    const state = meetup({}, "2026-12-01T12:00:00Z");
    expect([noon - 1, noon, noon + 1].map((now) => isVotingOpen(state, s(1), now))).toEqual([true, true, false]);
  });

  it("[MS13] once decided, the chosen ones do, the others do not, and the deadline no longer counts", () => {
    for (const deadline of [undefined, "2020-01-01T00:00:00Z", "2030-01-01T00:00:00Z"]) {
      const state = meetup({ status: "decided", decision }, deadline);
      expect([s(1), s(2), v(1)].map((id) => isVotingOpen(state, id, noon))).toEqual([true, false, false]);
    }
  });
});
