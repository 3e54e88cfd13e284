import type { Day } from "@pintpoint/core";
import type { DraftSlot, WallNow } from "../types.ts";
import { DAY_MINUTES, isTimed } from "./slot-time.ts";

/** One row of the grid, in minutes. */
export const ROW_MINUTES = 30;
/** Where the rows begin once the mornings are wanted. */
export const MORNING = 6 * 60;

export const snapDown = (minutes: number) => Math.floor(minutes / ROW_MINUTES) * ROW_MINUTES;
const snapUp = (minutes: number) => Math.ceil(minutes / ROW_MINUTES) * ROW_MINUTES;
export const snapNear = (minutes: number) => Math.round(minutes / ROW_MINUTES) * ROW_MINUTES;

/** The starts of the rows from `first` to midnight. */
export function rowsFrom(first: number): number[] {
  return Array.from({ length: (DAY_MINUTES - first) / ROW_MINUTES }, (_, row) => first + row * ROW_MINUTES);
}

/** Up to which minute a day is over. */
export function pastUntil(day: Day, now: WallNow): number {
  if (day === now.day) return now.minutes;
  return day < now.day ? DAY_MINUTES : 0;
}

/** The first row that shows the beginning of every time of the week: `usual`, or a full hour before it. */
export function firstRowOf(slots: readonly DraftSlot[], days: readonly Day[], usual: number): number {
  const starts = slots.filter(isTimed).filter((slot) => days.includes(slot.day));
  return Math.min(usual, ...starts.map((slot) => Math.floor(slot.from / 60) * 60));
}

/** What a mouse draws from where it went down to where it is: upwards too, at least one row. */
export function drawnSpan(anchor: number, pointer: number): { from: number; minutes: number } {
  const from = pointer < anchor ? Math.max(0, snapDown(pointer)) : snapDown(anchor);
  const to = pointer < anchor ? snapDown(anchor) + ROW_MINUTES : Math.min(DAY_MINUTES, snapUp(pointer));
  return { from, minutes: Math.max(ROW_MINUTES, to - from) };
}
