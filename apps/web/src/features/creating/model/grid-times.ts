import type { Day } from "@pintpoint/core";
import type { DraftSlot, WallNow } from "../types.ts";
import { DAY_MINUTES, isTimed } from "./slot-time.ts";

/** One row of the grid, in minutes. */
export const ROW_MINUTES = 30;
/** Rows before this are folded away until they are wanted: few friends meet for a beer at five in the morning. */
export const NOON = 12 * 60;

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

/** Whether the week has a time that begins in the folded rows. */
export function needsEarlyRows(slots: readonly DraftSlot[], days: readonly Day[]): boolean {
  return slots.some((slot) => isTimed(slot) && slot.from < NOON && days.includes(slot.day));
}

/** What a mouse draws from where it went down to where it is: upwards too, at least one row. */
export function drawnSpan(anchor: number, pointer: number): { from: number; minutes: number } {
  const from = pointer < anchor ? Math.max(0, snapDown(pointer)) : snapDown(anchor);
  const to = pointer < anchor ? snapDown(anchor) + ROW_MINUTES : Math.min(DAY_MINUTES, snapUp(pointer));
  return { from, minutes: Math.max(ROW_MINUTES, to - from) };
}
