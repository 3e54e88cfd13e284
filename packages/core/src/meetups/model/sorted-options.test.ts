import { describe, expect, it } from "vitest";
import { aRecord } from "../../testing/a-record.ts";
import { slotId as s, venueId as v } from "../../testing/ids.ts";
import type { Slot } from "./meetup.ts";
import { sortedSlots, sortedVenues } from "./sorted-options.ts";

const timed = (n: number, start: string): Slot => ({ id: s(n), start, end: "2026-12-31T00:00:00Z" });
const whole = (n: number, date: string): Slot => ({ id: s(n), date });
const order = (timeZone: string, slots: Slot[]): string[] =>
  sortedSlots(aRecord({ timeZone, slots: Object.fromEntries(slots.map((slot) => [slot.id, slot])) }).meetup).map(
    ({ id }) => id,
  );

describe("slots in the order in which they are shown", () => {
  it("go by day, a whole day before the times of that day, then by start, then by id", () => {
    const slots = [
      timed(1, "2026-12-05T19:00:00Z"),
      timed(3, "2026-12-05T10:00:00Z"),
      timed(2, "2026-12-05T10:00:00Z"),
      whole(9, "2026-12-05"),
      whole(8, "2026-12-05"),
      timed(7, "2026-12-04T23:00:00Z"),
      whole(6, "2026-12-06"),
    ];
    const expected = [7, 8, 9, 2, 3, 1, 6].map(s);
    expect(order("Europe/London", slots)).toEqual(expected);
    expect(order("Europe/London", slots.toReversed())).toEqual(expected);
  });

  it("go by the day of the meetup's zone", () => {
    const slots = [timed(1, "2026-12-04T23:30:00Z"), whole(2, "2026-12-05")];
    expect(order("Europe/London", slots)).toEqual([s(1), s(2)]);
    expect(order("Europe/Berlin", slots)).toEqual([s(2), s(1)]);
  });
});

it("venues go by the order of their making, those without one first, by id", () => {
  const venues = {
    [v(1)]: { id: v(1), name: "A", order: 7 },
    [v(2)]: { id: v(2), name: "B", order: 3 },
    [v(4)]: { id: v(4), name: "C" },
    [v(3)]: { id: v(3), name: "D" },
  };
  expect(sortedVenues(aRecord({ venues }).meetup).map(({ id }) => id)).toEqual([3, 4, 2, 1].map(v));
});

it("venues keep their order when one is renamed", () => {
  const venues = { [v(2)]: { id: v(2), name: "A" }, [v(1)]: { id: v(1), name: "B" } };
  expect(sortedVenues(aRecord({ venues }).meetup).map(({ id }) => id)).toEqual([v(1), v(2)]);
});
