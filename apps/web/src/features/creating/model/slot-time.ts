import type { Day, Instant } from "@pintpoint/core";
import { byCodeUnit } from "@pintpoint/core";
import { addDays, pad2 } from "../../../lib/datetime/day.ts";
import type { DraftSlot, TimedDraft, WallNow } from "../types.ts";

export const DAY_MINUTES = 24 * 60;

export const isTimed = (slot: DraftSlot): slot is TimedDraft => "from" in slot;

/** Minutes after midnight as `19:05`, the way inputs of type time speak. */
export function clockText(minutes: number): string {
  const within = ((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  return `${pad2(Math.floor(within / 60))}:${pad2(within % 60)}`;
}

/** The reverse; null for anything that is no time of the day. */
export function parseClock(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})/.exec(text);
  if (match === null) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2])];
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}

/** A wall time as if it were UTC: to be shown in "UTC", so that no zone bends it. */
export function wallTimeAsUtc(day: Day, minutes: number): Instant {
  const days = Math.floor(minutes / DAY_MINUTES);
  return `${addDays(day, days)}T${clockText(minutes)}:00Z`;
}

/** The draft as something that formats show in "UTC". */
export function slotAsUtc(slot: DraftSlot): { start: Instant; end: Instant } | { date: Day } {
  if (!isTimed(slot)) return { date: slot.day };
  return { start: wallTimeAsUtc(slot.day, slot.from), end: wallTimeAsUtc(slot.day, slot.from + slot.minutes) };
}

/** A time is refused from the minute on which it begins; a whole day only when it is over. */
export function isPast(day: Day, from: number | null, now: WallNow): boolean {
  if (day !== now.day) return day < now.day;
  return from !== null && from < now.minutes;
}

/** As the meetup page sorts them: by day, whole days first, then by start. */
export function sortSlots(slots: readonly DraftSlot[]): DraftSlot[] {
  return [...slots].sort((a, b) => byCodeUnit(a.day, b.day) || fromOf(a) - fromOf(b) || lengthOf(a) - lengthOf(b));
}

const fromOf = (slot: DraftSlot) => (isTimed(slot) ? slot.from : -1);
const lengthOf = (slot: DraftSlot) => (isTimed(slot) ? slot.minutes : 0);
