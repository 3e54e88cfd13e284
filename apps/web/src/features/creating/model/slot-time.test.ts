import { expect, it } from "vitest";
import { clockText, parseClock, slotAsUtc, sortSlots, wallTimeAsUtc } from "./slot-time.ts";

it("writes and reads the clock of a time input", () => {
  expect(clockText(65)).toBe("01:05");
  expect(clockText(24 * 60 + 30)).toBe("00:30");
  expect(parseClock("19:05")).toBe(1145);
  expect(parseClock("19:05:30")).toBe(1145);
  for (const text of ["", "24:00", "12:60", "noon"]) expect(parseClock(text)).toBeNull();
});

it("shows a slot over midnight with the day on which it ends", () => {
  expect(slotAsUtc({ id: "a", day: "2026-12-31", from: 23 * 60, minutes: 180 })).toEqual({
    start: "2026-12-31T23:00:00Z",
    end: "2027-01-01T02:00:00Z",
  });
  expect(wallTimeAsUtc("2026-11-21", 0)).toBe("2026-11-21T00:00:00Z");
});

it("sorts by day, whole days first, then by start and length", () => {
  const sorted = sortSlots([
    { id: "later", day: "2026-11-22", from: 0, minutes: 60 },
    { id: "long", day: "2026-11-21", from: 1140, minutes: 180 },
    { id: "short", day: "2026-11-21", from: 1140, minutes: 60 },
    { id: "whole", day: "2026-11-21" },
  ]);
  expect(sorted.map(({ id }) => id)).toEqual(["whole", "short", "long", "later"]);
});
