import { type Day, dayOf, type Slot } from "@pintpoint/core";
import { daysBetween } from "../../../lib/datetime/day.ts";

/** How long it is until the chosen time begins. `days` alone for a whole day: it has no hour. */
export type Countdown =
  | { phase: "before"; days: number; hours: number; minutes: number }
  | { phase: "beforeDay"; days: number }
  | { phase: "now" }
  | { phase: "over" };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Days are those of the meetup’s time zone. A minute that has begun counts, so that no one sees "0 minutes". */
export function countdownTo(slot: Slot, now: number, timeZone: string): Countdown {
  if ("date" in slot) {
    const today: Day = dayOf(new Date(now).toISOString(), timeZone);
    const days = daysBetween(today, slot.date);
    if (days > 0) return { phase: "beforeDay", days };
    return { phase: days === 0 ? "now" : "over" };
  }
  const left = Date.parse(slot.start) - now;
  if (left <= 0) return { phase: now < Date.parse(slot.end) ? "now" : "over" };
  const whole = Math.ceil(left / MINUTE) * MINUTE;
  return {
    phase: "before",
    days: Math.floor(whole / DAY),
    hours: Math.floor((whole % DAY) / HOUR),
    minutes: Math.floor((whole % HOUR) / MINUTE),
  };
}
