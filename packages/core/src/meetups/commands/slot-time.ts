import { dayOf } from "../../shared/day.ts";
import { instantOf } from "../../shared/instant.ts";
import type { FieldError } from "../../shared/refusal.ts";
import type { Day, Instant } from "../../shared/time.ts";
import { limits } from "../model/limits.ts";
import type { Meetup, Slot, SlotId } from "../model/meetup.ts";

export type SlotTime = { start: Instant; end: Instant } | { date: Day };
export type NewSlot = { id: SlotId } & SlotTime;

/** `pending: false` approves. Naming `date` makes a timed slot a whole day, naming `start` and `end` the reverse. */
export interface SlotEdit {
  start?: Instant;
  end?: Instant;
  date?: Day;
  pending?: false;
}

const hour = 60 * 60 * 1000;

/**
 * Instants are compared as texts, which works for four-digit years. The last year is refused, because another time zone
 * may move a slot into it.
 */
const firstYearRefused = "9999";

/** What is wrong with the time of a new or moved slot at `now`, in milliseconds since 1970; nothing: it can be offered. */
export function slotTimeErrors(time: SlotTime, zone: string, now: number): FieldError[] {
  if ("date" in time) {
    if (time.date >= firstYearRefused) return [{ path: "date", message: "must be before the year 9999" }];
    return time.date < dayOf(instantOf(now), zone) ? [{ path: "date", message: "must not be in the past" }] : [];
  }
  const errors = slotLengthErrors(time);
  if (errors.length > 0) return errors;
  if (time.end >= firstYearRefused) return [{ path: "end", message: "must be before the year 9999" }];
  return Date.parse(time.end) <= now ? [{ path: "end", message: "must not be in the past" }] : [];
}

export function slotLengthErrors(time: { start: Instant; end: Instant }): FieldError[] {
  const length = Date.parse(time.end) - Date.parse(time.start);
  if (length <= 0) return [{ path: "end", message: "must be after start" }];
  if (length > limits.slotHours * hour)
    return [{ path: "end", message: `must be at most ${limits.slotHours} hours after start` }];
  return [];
}

export function timeOf(slot: Slot): SlotTime {
  return "date" in slot ? { date: slot.date } : { start: slot.start, end: slot.end };
}

export function isSameTime(a: SlotTime, b: SlotTime): boolean {
  if ("date" in a) return "date" in b && a.date === b.date;
  return !("date" in b) && a.start === b.start && a.end === b.end;
}

/** The slot at this very time, other than `except`; of several, which older data may have, one that takes votes. */
export function slotAt(meetup: Meetup, time: SlotTime, exceptId?: SlotId): Slot | undefined {
  const atThisTime = Object.values(meetup.slots).filter((slot) => slot.id !== exceptId && isSameTime(slot, time));
  return atThisTime.find((slot) => slot.pending !== true) ?? atThisTime[0];
}

function namesTime(edit: SlotEdit): boolean {
  return edit.start !== undefined || edit.end !== undefined || edit.date !== undefined;
}

/** The time after an edit, or what the edit lacks: a whole day that becomes a time needs both ends. */
export function editedTime(slot: Slot, edit: SlotEdit): SlotTime | FieldError[] {
  if (edit.date !== undefined) {
    if (edit.start === undefined && edit.end === undefined) return { date: edit.date };
    return [{ path: "date", message: "cannot be combined with start or end" }];
  }
  if (!namesTime(edit)) return timeOf(slot);
  const start = edit.start ?? ("date" in slot ? undefined : slot.start);
  const end = edit.end ?? ("date" in slot ? undefined : slot.end);
  if (start === undefined) return [{ path: "start", message: "is needed to turn a whole day into a time" }];
  if (end === undefined) return [{ path: "end", message: "is needed to turn a whole day into a time" }];
  return { start, end };
}
