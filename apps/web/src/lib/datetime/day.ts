import { type Day, dayOf, instantOf, wallTime } from "@pintpoint/core";

const MS = 86_400_000;

/** The calendar day in a zone at a moment (milliseconds since 1970). */
export function dayIn(zone: string, at: number): Day {
  return dayOf(instantOf(at), zone);
}

/** Days are counted in UTC, where each has 24 hours. */
export const asUtc = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

export function addDays(day: Day, count: number): Day {
  return new Date(asUtc(day) + count * MS).toISOString().slice(0, 10);
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((asUtc(to) - asUtc(from)) / MS);
}

/** `count` days, `first` among them first. */
export function daysFrom(first: Day, count: number): Day[] {
  return Array.from({ length: count }, (_, index) => addDays(first, index));
}

/** What the clocks of a zone show at a moment (milliseconds since 1970): the day, and the minutes since midnight. */
export function wallClock(zone: string, at: number): { day: Day; minutes: number } {
  const { hour, minute } = wallTime(instantOf(at), zone);
  return { day: dayIn(zone, at), minutes: hour * 60 + minute };
}

/** `7` as `07`. */
export const pad2 = (value: number): string => String(value).padStart(2, "0");
