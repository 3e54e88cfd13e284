import type { Day, Instant } from "./time.ts";
import { wallTime } from "./wall-time.ts";

const shape = /^\d{4}-\d\d-\d\d$/;

/** Whether it is a day of the calendar: `2026-02-30` is not. */
export function isDay(text: string): boolean {
  if (!shape.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** The day on which an instant falls where the clocks show `zone`. */
export function dayOf(instant: Instant, zone: string): Day {
  const { year, month, day } = wallTime(instant, zone);
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}
