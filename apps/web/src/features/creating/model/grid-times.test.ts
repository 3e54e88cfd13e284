import { expect, it } from "vitest";
import { drawnSpan, firstRowOf, pastUntil, rowsFrom } from "./grid-times.ts";

const NOON = 12 * 60;

it("rows go from the first to midnight by half hours", () => {
  expect(rowsFrom(0)).toHaveLength(48);
  expect(rowsFrom(NOON).at(0)).toBe(720);
  expect(rowsFrom(NOON).at(-1)).toBe(1410);
});

it("a drag covers the rows that it touched, upwards too, at least one", () => {
  expect(drawnSpan(1143, 1290)).toEqual({ from: 1140, minutes: 150 });
  expect(drawnSpan(1143, 1144)).toEqual({ from: 1140, minutes: 30 });
  expect(drawnSpan(1143, 1080)).toEqual({ from: 1080, minutes: 90 });
});

it("a drag stays within the day", () => {
  expect(drawnSpan(1380, 1700)).toEqual({ from: 1380, minutes: 60 });
  expect(drawnSpan(60, -200)).toEqual({ from: 0, minutes: 90 });
});

it("knows how much of a day is over", () => {
  const now = { day: "2026-11-21", minutes: 700 };
  expect(pastUntil("2026-11-20", now)).toBe(1440);
  expect(pastUntil("2026-11-21", now)).toBe(700);
  expect(pastUntil("2026-11-22", now)).toBe(0);
});

it("the rows begin where they usually do, or with the hour of a time before that in this week", () => {
  const early = { id: "a", day: "2026-11-22", from: 9 * 60 + 30, minutes: 60 };
  expect(firstRowOf([early], ["2026-11-21", "2026-11-22"], NOON)).toBe(9 * 60);
  expect(firstRowOf([early], ["2026-11-29"], NOON)).toBe(NOON);
  const others = [
    { ...early, from: NOON },
    { id: "b", day: "2026-11-22" },
  ];
  expect(firstRowOf(others, ["2026-11-22"], NOON)).toBe(NOON);
});
