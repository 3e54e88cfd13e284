import { aPoll } from "@pintpoint/core/testing";
import { expect, it } from "vitest";
import { sameAgain } from "./same-again.ts";

const poll = {
  ...aPoll({ slots: 1, venues: 2, voters: [{ says: { s1: "yes" } }] }),
  timeZone: "Europe/Berlin",
  activity: "cinema",
  title: "Movie night?",
  titleProposed: true as const,
};
const withSlots = (...slots: ({ start: string; end: string } | { date: string })[]) => ({
  ...poll,
  slots: Object.fromEntries(
    slots.map((slot, index) => [`s_${index}`, { id: `s_${index}`, ...slot, order: index + 1 }]),
  ),
});
let made = 0;
const at = (now: string) => ({ me: undefined, now: Date.parse(now), newId: () => `id${made++}` });

it("keeps activity, places and zone, leaves the answers, and proposes the title anew", () => {
  const draft = sameAgain(poll, at("2026-12-10T12:00:00Z"));
  expect(draft).toMatchObject({ activity: "cinema", title: null, timeZone: "Europe/Berlin", deadline: "" });
  expect(draft.venues).toHaveLength(2);
  const { titleProposed: _, ...own } = { ...poll, title: "Ours" };
  expect(sameAgain(own, at("2026-12-10T12:00:00Z")).title).toBe("Ours");
});

it("moves the times by whole weeks to the first in which none is past, with the same weekday and wall clock", () => {
  const old = withSlots(
    { start: "2026-10-16T17:00:00Z", end: "2026-10-16T19:00:00Z" },
    { start: "2026-10-18T12:00:00Z", end: "2026-10-18T13:00:00Z" },
    { date: "2026-10-17" },
  );
  // A Friday at 20:00 in Berlin, after the clocks went back.
  const { slots } = sameAgain(old, at("2026-11-06T19:00:00Z"));
  expect(slots).toMatchObject([
    { day: "2026-11-13", from: 19 * 60, minutes: 120 },
    { day: "2026-11-14" },
    { day: "2026-11-15", from: 14 * 60, minutes: 60 },
  ]);
});

it("moves by a week at least, also what is still to come", () => {
  const soon = withSlots({ start: "2026-12-11T18:00:00Z", end: "2026-12-11T20:00:00Z" });
  expect(sameAgain(soon, at("2026-12-10T12:00:00Z")).slots).toMatchObject([{ day: "2026-12-18", from: 19 * 60 }]);
});
