import type { Day } from "@pintpoint/core";
import { daysBetween } from "../../../lib/datetime/day.ts";
import type { DraftSlot, TimedDraft } from "../types.ts";
import { DAY_MINUTES, isTimed } from "./slot-time.ts";

/** The part of a slot that falls on one day. */
export interface DaySegment {
  slot: TimedDraft;
  /** Minutes after the midnight of this day. */
  from: number;
  to: number;
  /** It began the day before, or goes on the day after. */
  continues: { before: boolean; after: boolean };
}

/** A piece with its place among those that overlap it: `lane` of `lanes` side by side. */
export interface LaidOutSegment extends DaySegment {
  lane: number;
  lanes: number;
}

/** What of the slots falls on a day, those that reach over midnight from the day before included. */
export function daySegments(slots: readonly DraftSlot[], day: Day): DaySegment[] {
  const pieces: DaySegment[] = [];
  for (const slot of slots) {
    if (!isTimed(slot)) continue;
    const shift = daysBetween(day, slot.day) * DAY_MINUTES;
    const from = Math.max(0, slot.from + shift);
    const to = Math.min(DAY_MINUTES, slot.from + shift + slot.minutes);
    if (from >= to) continue;
    pieces.push({
      slot,
      from,
      to,
      continues: { before: slot.from + shift < 0, after: slot.from + shift + slot.minutes > DAY_MINUTES },
    });
  }
  return pieces.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Draws overlapping pieces side by side: each group that hangs together shares the width equally. */
export function layOutInLanes(pieces: readonly DaySegment[]): LaidOutSegment[] {
  const placed: LaidOutSegment[] = [];
  let group: { piece: DaySegment; lane: number }[] = [];
  let laneEnds: number[] = [];

  const close = () => {
    for (const { piece, lane } of group) placed.push({ ...piece, lane, lanes: laneEnds.length });
    group = [];
    laneEnds = [];
  };

  for (const piece of pieces) {
    if (laneEnds.every((end) => end <= piece.from)) close();
    const free = laneEnds.findIndex((end) => end <= piece.from);
    const lane = free === -1 ? laneEnds.length : free;
    laneEnds[lane] = piece.to;
    group.push({ piece, lane });
  }
  close();
  return placed;
}

/** The slot under a cell of the grid: the one that begins there, else the last that began before. */
export function slotUnder(slots: readonly DraftSlot[], day: Day, from: number, step: number): TimedDraft | null {
  const covering = daySegments(slots, day).filter((piece) => piece.from < from + step && piece.to > from);
  return covering.at(-1)?.slot ?? null;
}
