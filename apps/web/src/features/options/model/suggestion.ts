import {
  type Day,
  dayOf,
  type Instant,
  instantAt,
  instantOf,
  isDay,
  type Meetup,
  type Slot,
  wallTime,
} from "@pintpoint/core";
import { addDays } from "../../../lib/datetime/day.ts";

/** A time that is being suggested: what the clocks of the reader show. */
export interface Suggestion {
  day: Day;
  /** Minutes after midnight; null for a whole day. */
  from: number | null;
  /** How long it lasts. */
  minutes: number;
}

type Time = { date: Day } | { start: Instant; end: Instant };

/** When friends meet: lunch, afternoon, and the evening hour by hour. */
const USUAL_STARTS = [12, 15, 17, 18, 19, 20, 21, 22].map((hour) => hour * 60);
const USUAL_MINUTES = 120;
const EVENING = { from: 17 * 60, usual: 19 * 60 } as const;
/** How far ahead a free evening is looked for. */
const DAYS_AHEAD = 60;

export const lengths = [60, 120, 180, 240] as const;

/** The times that it means. */
export function timeOfSuggestion({ day, from, minutes }: Suggestion, zone: string): Time | null {
  if (!isDay(day)) return null;
  if (from === null) return { date: day };
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const start = instantAt({ year, month, day: date, hour: Math.floor(from / 60), minute: from % 60, second: 0 }, zone);
  return { start, end: instantOf(Date.parse(start) + minutes * 60_000) };
}

/** The first evening from now on of which nothing is on the list yet, at the hour that the meetup likes. */
export function firstFreeEvening(meetup: Meetup, now: number, zone: string): Suggestion {
  const slots = Object.values(meetup.slots);
  const minutes = usual(slots.map(minutesOf), USUAL_MINUTES);
  const evenings = slots.map((slot) => startOf(slot, zone)?.minutes ?? 0).filter((start) => start >= EVENING.from);
  const from = usual(evenings, EVENING.usual);
  const today = dayOf(instantOf(now), zone);
  const busy = new Set(
    slots.flatMap((slot) => {
      const start = startOf(slot, zone);
      if ("date" in slot) return [slot.date];
      return start && start.minutes >= EVENING.from ? [start.day] : [];
    }),
  );
  for (let ahead = 0; ahead < DAYS_AHEAD; ahead += 1) {
    const day = addDays(today, ahead);
    const time = timeOfSuggestion({ day, from, minutes }, zone);
    // An hour's notice: nobody comes to what begins in a minute.
    const isSoon = time !== null && "start" in time && Date.parse(time.start) < now + 3_600_000;
    if (!busy.has(day) && !isSoon) return { day, from, minutes };
  }
  return { day: addDays(today, 1), from, minutes };
}

/** The starts to choose from on a day: the usual ones, and those that other times of the meetup have. */
export function offeredStarts(meetup: Meetup, zone: string, chosen: number | null): number[] {
  const own = Object.values(meetup.slots).flatMap((slot) => startOf(slot, zone)?.minutes ?? []);
  const all = new Set([...USUAL_STARTS, ...own.slice(0, 6), ...(chosen === null ? [] : [chosen])]);
  return [...all].sort((a, b) => a - b);
}

/** How much is on the list already, by day. */
export function slotsByDay(meetup: Meetup, zone: string): Map<Day, number> {
  const counts = new Map<Day, number>();
  for (const slot of Object.values(meetup.slots)) {
    const day = "date" in slot ? slot.date : dayOf(slot.start, zone);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return counts;
}

function startOf(slot: Slot, zone: string): { day: Day; minutes: number } | null {
  if ("date" in slot) return null;
  const { hour, minute } = wallTime(slot.start, zone);
  return { day: dayOf(slot.start, zone), minutes: hour * 60 + minute };
}

const minutesOf = (slot: Slot): number =>
  "date" in slot ? USUAL_MINUTES : (Date.parse(slot.end) - Date.parse(slot.start)) / 60_000;

/** The most frequent, the first of several; `otherwise` where there is none. */
function usual(values: readonly number[], otherwise: number): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most === undefined ? otherwise : most[0];
}
