import { limits } from "@pintpoint/core";
import { expect, it } from "vitest";
import type { DraftSlot } from "../types.ts";
import {
  findSlot,
  MAX_MINUTES,
  MIN_MINUTES,
  moveSlot,
  placeSlot,
  removeSlot,
  retimeSlot,
  stretchSlot,
} from "./edit-slots.ts";

const now = { day: "2026-11-21", minutes: 18 * 60 + 40 };
let made = 0;
const context = {
  now,
  newId: () => {
    made += 1;
    return `new${made}`;
  },
};
const friday: DraftSlot = { id: "a", day: "2026-11-27", from: 19 * 60, minutes: 120 };
const wholeSunday: DraftSlot = { id: "b", day: "2026-11-29" };

function slotOf(edit: ReturnType<typeof placeSlot>): DraftSlot {
  if (!edit.ok) throw new Error(edit.refusal);
  return edit.slot;
}

it("places a slot of the chosen length, and a whole day", () => {
  const timed = placeSlot([], { day: "2026-11-27", from: 1140 }, 120, context);
  expect(slotOf(timed)).toMatchObject({ day: "2026-11-27", from: 1140, minutes: 120 });
  const whole = placeSlot([], { day: "2026-11-27", from: null }, 120, context);
  expect(slotOf(whole)).toEqual({ id: expect.any(String), day: "2026-11-27" });
});

it("refuses a time that has begun, on the day itself by the clock", () => {
  const at = (day: string, from: number | null) => placeSlot([], { day, from }, 60, context);
  expect(at("2026-11-20", 1200)).toEqual({ ok: false, refusal: "past" });
  expect(at("2026-11-21", 18 * 60 + 39)).toEqual({ ok: false, refusal: "past" });
  expect(at("2026-11-21", 18 * 60 + 40).ok).toBe(true);
});

it("takes a whole day as long as it is not over", () => {
  expect(placeSlot([], { day: "2026-11-21", from: null }, 60, context).ok).toBe(true);
  expect(placeSlot([], { day: "2026-11-20", from: null }, 60, context)).toEqual({ ok: false, refusal: "past" });
});

it("refuses the same slot twice, but takes one that only begins alike", () => {
  const again = (minutes: number) => placeSlot([friday], { day: "2026-11-27", from: 1140 }, minutes, context);
  expect(again(120)).toEqual({ ok: false, refusal: "double" });
  expect(again(180).ok).toBe(true);
  expect(placeSlot([wholeSunday], { day: "2026-11-29", from: null }, 0, context)).toEqual({
    ok: false,
    refusal: "double",
  });
});

it("takes 60 slots and not one more", () => {
  const full = Array.from(
    { length: limits.slots },
    (_, index): DraftSlot => ({ id: `s${index}`, day: "2027-01-01", from: index * 15, minutes: 30 }),
  );
  expect(placeSlot(full.slice(1), { day: "2027-02-01", from: 0 }, 30, context).ok).toBe(true);
  expect(placeSlot(full, { day: "2027-02-01", from: 0 }, 30, context)).toEqual({ ok: false, refusal: "limit" });
});

it("stretches within a day's length and keeps the start", () => {
  expect(slotOf(stretchSlot([friday], "a", 300, context))).toMatchObject({ from: 1140, minutes: 300 });
  expect(slotOf(stretchSlot([friday], "a", 0, context))).toMatchObject({ minutes: MIN_MINUTES });
  expect(slotOf(stretchSlot([friday], "a", 99_999, context))).toMatchObject({ minutes: MAX_MINUTES });
});

it("moves over midnight to the neighbouring day, forwards and back", () => {
  const moved = (from: number) => slotOf(moveSlot([friday], "a", { day: "2026-11-27", from }, context));
  expect(moved(24 * 60 + 30)).toMatchObject({ day: "2026-11-28", from: 30, minutes: 120 });
  expect(moved(-30)).toMatchObject({ day: "2026-11-26", from: 23 * 60 + 30 });
});

it("does not move a slot into the past, nor onto its double", () => {
  expect(moveSlot([friday], "a", { day: "2026-11-20", from: 1140 }, context)).toEqual({
    ok: false,
    refusal: "past",
  });
  const other: DraftSlot = { ...friday, id: "c", from: 1200 };
  expect(moveSlot([friday, other], "c", { day: "2026-11-27", from: 1140 }, context)).toEqual({
    ok: false,
    refusal: "double",
  });
});

it("gives a slot another time altogether, and makes it a whole day and back", () => {
  const whole = retimeSlot([friday], "a", { day: "2026-11-28", from: null, minutes: 0 }, context);
  expect(slotOf(whole)).toEqual({ id: "a", day: "2026-11-28" });
  const timed = retimeSlot([wholeSunday], "b", { day: "2026-11-29", from: 600, minutes: 90 }, context);
  expect(slotOf(timed)).toEqual({ id: "b", day: "2026-11-29", from: 600, minutes: 90 });
});

it("finds and removes exactly one", () => {
  expect(findSlot([friday, wholeSunday], "2026-11-27", 1140)).toBe(friday);
  expect(findSlot([friday, wholeSunday], "2026-11-27", 1140, 60)).toBeNull();
  expect(findSlot([friday, wholeSunday], "2026-11-29", null)).toBe(wholeSunday);
  expect(removeSlot([friday, wholeSunday], "a")).toEqual([wholeSunday]);
});
