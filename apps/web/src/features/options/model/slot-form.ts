import {
  type Day,
  dayOf,
  type Instant,
  instantAt,
  instantOf,
  isDay,
  type Meetup,
  type OptionId,
  type Slot,
  wallTime,
} from "@pintpoint/core";
import { daysBetween, pad2 } from "../../../lib/datetime/day.ts";

/** A slot as it is typed, on the clock of the meetup's zone. */
export interface SlotForm {
  date: Day | "";
  wholeDay: boolean;
  /** `19:00` */
  from: string;
  to: string;
}

const clock = /^([01]\d|2[0-3]):([0-5]\d)$/;

const clockOf = (instant: Instant, zone: string): string => {
  const { hour, minute } = wallTime(instant, zone);
  return `${pad2(hour)}:${pad2(minute)}`;
};

export function formOf(slot: Slot, zone: string): SlotForm {
  if ("date" in slot) return { date: slot.date, wholeDay: true, from: "19:00", to: "21:00" };
  return {
    date: dayOf(slot.start, zone),
    wholeDay: false,
    from: clockOf(slot.start, zone),
    to: clockOf(slot.end, zone),
  };
}

/**
 * The times that the form means, or null while it is not complete. An end that is not after its start is the next day's.
 * `slot` is the one that is moved: one that lasts longer than a day goes on lasting so many nights, and one whose times
 * nobody touched keeps them, in the second of two like hours too.
 */
export function timeOf(
  form: SlotForm,
  zone: string,
  slot: Slot | null = null,
): { date: Day } | { start: Instant; end: Instant } | null {
  if (!isDay(form.date)) return null;
  if (form.wholeDay) return { date: form.date };
  const moved = slot && "start" in slot ? slot : null;
  if (moved && isUntouched(form, formOf(moved, zone))) return { start: moved.start, end: moved.end };
  const nights = moved && isLong(moved) ? nightsOf(moved, zone) : form.to > form.from ? 0 : 1;
  const start = instantAtClock(form.date, form.from, zone, 0);
  const end = instantAtClock(form.date, form.to, zone, nights);
  if (!start || !end) return null;
  // Where the clocks jump over the start, it may pass the end: the slot keeps its length.
  return { start, end: end > start ? end : instantOf(Date.parse(start) + lengthOf(form)) };
}

/** The day on which it ends, where nobody would guess: it is not the one it begins on, nor the midnight after that. */
export function otherDayOfEnd(time: { date: Day } | { start: Instant; end: Instant }, zone: string): Day | null {
  if ("date" in time) return null;
  const nights = nightsOf(time, zone);
  return nights === 0 || (nights === 1 && clockOf(time.end, zone) === "00:00") ? null : dayOf(time.end, zone);
}

/** Whether the clocks jump over what was typed: they go forward that night, and the slot moves on with them. */
export function isShiftedByDst(
  form: SlotForm,
  time: { date: Day } | { start: Instant; end: Instant },
  zone: string,
): boolean {
  return "start" in time && (clockOf(time.start, zone) !== form.from || clockOf(time.end, zone) !== form.to);
}

const isUntouched = (form: SlotForm, before: SlotForm): boolean =>
  form.date === before.date && form.from === before.from && form.to === before.to;

const isLong = ({ start, end }: { start: Instant; end: Instant }): boolean =>
  Date.parse(end) - Date.parse(start) > 86_400_000;

const nightsOf = ({ start, end }: { start: Instant; end: Instant }, zone: string): number =>
  daysBetween(dayOf(start, zone), dayOf(end, zone));

const lengthOf = ({ from, to }: SlotForm): number =>
  Date.parse(`1970-01-01T${to}Z`) - Date.parse(`1970-01-01T${from}Z`);

function instantAtClock(date: Day, time: string, zone: string, daysLater: number): Instant | null {
  const parts = clock.exec(time);
  if (!parts) return null;
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return instantAt(
    { year, month, day: day + daysLater, hour: Number(parts[1]), minute: Number(parts[2]), second: 0 },
    zone,
  );
}

/** Whether it has begun already: the page refuses what the server would still take (docs/decisions/0004). */
export function isPast(time: { date: Day } | { start: Instant; end: Instant }, zone: string, now: number): boolean {
  if ("date" in time) return time.date < dayOf(new Date(now).toISOString(), zone);
  return Date.parse(time.start) < now;
}

/** Whether another slot is at this very time already: to vote on it twice helps nobody. */
export function isDuplicateTime(
  meetup: Meetup,
  time: { date: Day } | { start: Instant; end: Instant },
  except: OptionId | undefined,
): boolean {
  return Object.values(meetup.slots).some((slot) => {
    if (slot.id === except) return false;
    if ("date" in time) return "date" in slot && slot.date === time.date;
    return "start" in slot && slot.start === time.start && slot.end === time.end;
  });
}
