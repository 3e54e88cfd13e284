import { expect, it } from "vitest";
import type { DraftSlot, TimedDraft } from "../types.ts";
import { daySegments, layOutInLanes, slotUnder } from "./grid-layout.ts";

const timed = (id: string, from: number, minutes: number, day = "2026-11-27"): TimedDraft => ({
  id,
  day,
  from,
  minutes,
});
const laid = (slots: DraftSlot[], day = "2026-11-27") =>
  Object.fromEntries(
    layOutInLanes(daySegments(slots, day)).map((piece) => [piece.slot.id, `${piece.lane}/${piece.lanes}`]),
  );

it("a slot over midnight is a piece on both days", () => {
  const night = timed("a", 22 * 60, 240);
  expect(daySegments([night], "2026-11-27")).toEqual([
    { slot: night, from: 1320, to: 1440, continues: { before: false, after: true } },
  ]);
  expect(daySegments([night], "2026-11-28")).toEqual([
    { slot: night, from: 0, to: 120, continues: { before: true, after: false } },
  ]);
  expect(daySegments([night], "2026-11-29")).toEqual([]);
});

it("one that ends at midnight leaves nothing for the next day, and whole days are no pieces", () => {
  expect(daySegments([timed("a", 22 * 60, 120), { id: "b", day: "2026-11-28" }], "2026-11-28")).toEqual([]);
});

it("what does not overlap has the whole width, touching ends included", () => {
  expect(laid([timed("a", 600, 60), timed("b", 660, 60)])).toEqual({ a: "0/1", b: "0/1" });
});

it("what overlaps stands side by side", () => {
  expect(laid([timed("a", 600, 120), timed("b", 660, 120)])).toEqual({ a: "0/2", b: "1/2" });
});

it("a lane that is free again is used again; the whole group shares one width", () => {
  expect(laid([timed("a", 600, 240), timed("b", 600, 60), timed("c", 660, 60), timed("d", 900, 60)])).toEqual({
    a: "0/2",
    b: "1/2",
    c: "1/2",
    d: "0/1",
  });
});

it("no two pieces in one lane overlap, whatever the slots", () => {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  for (let round = 0; round < 200; round += 1) {
    const slots = Array.from({ length: 1 + random(12) }, (_, index) =>
      timed(`s${index}`, random(1440), 15 + random(600)),
    );
    const placed = layOutInLanes(daySegments(slots, "2026-11-27"));
    expect(placed).toHaveLength(slots.length);
    for (const a of placed) {
      expect(a.lane).toBeLessThan(a.lanes);
      for (const b of placed) {
        if (a.slot.id === b.slot.id || a.from >= b.to || b.from >= a.to) continue;
        expect(a.lane).not.toBe(b.lane);
        expect(a.lanes).toBe(b.lanes);
      }
    }
  }
});

it("a cell belongs to the slot that begins in it, else to the one that reaches over it", () => {
  const [long, late] = [timed("long", 1080, 240), timed("late", 1200, 60)];
  expect(slotUnder([long, late], "2026-11-27", 1140, 30)).toBe(long);
  expect(slotUnder([long, late], "2026-11-27", 1200, 30)).toBe(late);
  expect(slotUnder([long, late], "2026-11-27", 1320, 30)).toBeNull();
  expect(slotUnder([timed("odd", 1155, 60)], "2026-11-27", 1140, 30)?.id).toBe("odd");
});
