import type { Day } from "@pintpoint/core";
import { addDays, asUtc, daysFrom, pad2 } from "../../../lib/datetime/day.ts";

const WEEK = 7;
/** 0 is Sunday. */
const weekdayOf = (day: Day) => new Date(asUtc(day)).getUTCDay();

/** The weeks that a month touches, each from its first weekday on (0 is Sunday), with the days of the months around. */
export function monthWeeks(month: Day, firstWeekday: number): Day[][] {
  const first = `${month.slice(0, 8)}01`;
  const weeks: Day[][] = [];
  let start = addDays(first, -((weekdayOf(first) - firstWeekday + WEEK) % WEEK));
  while (start < addMonths(first, 1)) {
    weeks.push(daysFrom(start, WEEK));
    start = addDays(start, WEEK);
  }
  return weeks;
}

/** The same day of another month, or that month's last where it has fewer days. */
export function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const months = year * 12 + month - 1 + count;
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1];
  const last = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  return `${String(toYear).padStart(4, "0")}-${pad2(toMonth)}-${pad2(Math.min(date, last))}`;
}

/** The weekday on which weeks begin where a locale is spoken (0 is Sunday); Monday where the browser does not say. */
export function firstWeekdayOf(locale: string): number {
  const parsed = new Intl.Locale(locale);
  const read: unknown = Reflect.get(parsed, "getWeekInfo");
  const info: unknown = typeof read === "function" ? read.call(parsed) : Reflect.get(parsed, "weekInfo");
  const day: unknown = typeof info === "object" && info !== null ? Reflect.get(info, "firstDay") : 1;
  return typeof day === "number" ? day % WEEK : 1;
}
