import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../shared/day.ts";
import { instantOf } from "../../shared/instant.ts";
import { aPoll } from "../../testing/a-poll.ts";
import { arbitraryMeetup } from "../../testing/arbitrary-meetup.ts";
import { participantId, slotId, venueId } from "../../testing/ids.ts";
import type { Decision, Meetup, Slot } from "./meetup.ts";
import { mayMoveSpan, spanOf } from "./span.ts";

const zones = ["Europe/Berlin", "America/Havana", "Asia/Kolkata", "Pacific/Kiritimati", "Pacific/Niue", "UTC"];
const at = "2026-12-01T12:00:00Z";

function decided(meetup: Meetup, choice: Pick<Decision, "slotId" | "venueId">): Meetup {
  return { ...meetup, status: "decided", decision: { ...choice, at, by: null } };
}

/** Whether the slot has an instant outside of the span. */
function sticksOut(slot: Slot, zone: string, { from, until }: { from: string; until: string }): boolean {
  if (!("date" in slot)) return slot.start < from || slot.end > until;
  const justBefore = (instant: string) => instantOf(Date.parse(instant) - 1_000);
  return dayOf(justBefore(from), zone) >= slot.date || dayOf(until, zone) <= slot.date;
}

describe("[CA4] when a meetup takes place", () => {
  const days = aPoll({ slots: [{}, {}, { date: "2026-12-06" }, { pending: true }], venues: 1, voters: [] });

  it.each<[string, Meetup, [string, string] | null]>([
    ["from the first to the last slot that can be chosen", days, ["2026-12-01T19:00:00Z", "2026-12-07T00:00:00Z"]],
    ["the chosen time", decided(days, { slotId: slotId(2) }), ["2026-12-02T19:00:00Z", "2026-12-02T21:00:00Z"]],
    ["the chosen day", decided(days, { slotId: slotId(3) }), ["2026-12-06T00:00:00Z", "2026-12-07T00:00:00Z"]],
    [
      "all of it while only a venue is chosen",
      decided(days, { venueId: venueId(1) }),
      ["2026-12-01T19:00:00Z", "2026-12-07T00:00:00Z"],
    ],
    ["never without slots", aPoll({ slots: 0, venues: 1, voters: [] }), null],
    ["never while every slot waits for approval", aPoll({ slots: [{ pending: true }], venues: 0, voters: [] }), null],
  ])("is %s", (_, meetup, expected) => {
    expect(spanOf(meetup)).toEqual(expected && { from: expected[0], until: expected[1] });
  });

  it.each([
    ["Europe/Berlin", "2026-03-29", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z"],
    ["America/Havana", "2026-11-01", "2026-11-01T04:00:00Z", "2026-11-02T05:00:00Z"],
    ["Pacific/Kiritimati", "2026-12-31", "2026-12-30T10:00:00Z", "2026-12-31T10:00:00Z"],
    ["Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z", "2011-12-30T10:00:00Z"],
  ])("a whole day is the day of the meetup's zone: in %s %s", (timeZone, date, from, until) => {
    const meetup = { ...aPoll({ slots: [{ date }], venues: 0, voters: [] }), timeZone };
    expect(spanOf(meetup)).toEqual({ from, until });
  });

  it("holds every slot that can be chosen, and begins and ends with one", () => {
    fc.assert(
      fc.property(arbitraryMeetup, fc.constantFrom(...zones), (poll, timeZone) => {
        const meetup = { ...poll, timeZone };
        const slots = Object.values(meetup.slots).filter(({ pending }) => pending !== true);
        const span = spanOf(meetup);
        if (span === null) return slots.length === 0;
        const alone = slots.map((slot) => spanOf(decided(meetup, { slotId: slot.id })));
        expect(slots.filter((slot) => sticksOut(slot, timeZone, span))).toEqual([]);
        expect(alone.some((one) => one?.from === span.from) && alone.some((one) => one?.until === span.until)).toBe(
          true,
        );
        return true;
      }),
    );
  });
});

describe("[CA4] what may move it", () => {
  it.each([
    `slots.${slotId(1)}`,
    `slots.${slotId(1)}.start`,
    `slots.${slotId(1)}.pending`,
    "slots",
    "decision",
    "decision.slotId",
    "timeZone",
  ])("%s does", (path) => {
    expect(mayMoveSpan({ set: { [path]: "x" }, unset: [] })).toBe(true);
    expect(mayMoveSpan({ set: { title: "x" }, unset: [path] })).toBe(true);
  });

  it.each([`votes.${participantId(1)}.${slotId(1)}`, `reconfirm.${slotId(1)}`, "title", "slotsOfAnotherKind"])(
    "%s does not",
    (path) => {
      expect(mayMoveSpan({ set: { [path]: "x" }, unset: [path] })).toBe(false);
    },
  );
});
