import { aPoll } from "@pintpoint/core/testing";
import { expect, it } from "vitest";
import { firstFreeEvening, offeredStarts, slotsByDay, timeOfSuggestion } from "./suggestion.ts";

const zone = "Europe/Berlin";
const now = Date.parse("2026-11-30T09:00:00Z");
const poll = (slots: { start: string; end: string }[]) => ({
  ...aPoll({ slots: 0, venues: 0, voters: [] }),
  slots: Object.fromEntries(slots.map((slot, index) => [`s_${index}`, { id: `s_${index}`, ...slot }])),
});
const at = (day: string, from: string, to: string) => ({ start: `${day}T${from}:00Z`, end: `${day}T${to}:00Z` });

it("begins with the first evening that is free, at the hour and the length that the meetup has", () => {
  const some = poll([
    at("2026-11-30", "19:00", "22:00"),
    at("2026-12-01", "19:00", "22:00"),
    at("2026-12-02", "11:00", "14:00"),
  ]);
  expect(firstFreeEvening(some, now, zone)).toEqual({ day: "2026-12-02", from: 20 * 60, minutes: 180 });
});

it("today only with an hour's notice", () => {
  expect(firstFreeEvening(poll([]), now, zone)).toEqual({ day: "2026-11-30", from: 19 * 60, minutes: 120 });
  const late = Date.parse("2026-11-30T17:30:00Z");
  expect(firstFreeEvening(poll([]), late, zone).day).toBe("2026-12-01");
});

it("a whole day counts as taken", () => {
  const some = poll([]);
  const taken = { ...some, slots: { s_1: { id: "s_1", date: "2026-11-30" } } };
  expect(firstFreeEvening(taken, now, zone).day).toBe("2026-12-01");
  expect([...slotsByDay(taken, zone)]).toEqual([["2026-11-30", 1]]);
});

it("means times on the clock of the zone, over midnight too", () => {
  expect(timeOfSuggestion({ day: "2026-12-04", from: 23 * 60, minutes: 120 }, zone)).toEqual({
    start: "2026-12-04T22:00:00Z",
    end: "2026-12-05T00:00:00Z",
  });
  expect(timeOfSuggestion({ day: "2026-12-04", from: null, minutes: 60 }, zone)).toEqual({ date: "2026-12-04" });
});

it("offers the usual hours and those that are on the list", () => {
  const starts = offeredStarts(poll([at("2026-12-01", "18:30", "20:00")]), zone, 8 * 60);
  expect(starts).toContain(19 * 60 + 30);
  expect(starts[0]).toBe(8 * 60);
  expect(starts).toContain(22 * 60);
});
