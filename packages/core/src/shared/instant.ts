import { isDay } from "./day.ts";
import type { Instant } from "./time.ts";

const rfc3339 = /^(\d{4}-\d\d-\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[Zz]|([+-])(\d\d):(\d\d))$/;
const utc = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

/** `now` is in milliseconds since 1970; what is left of the second is dropped. */
export function instantOf(now: number): Instant {
  return `${new Date(now).toISOString().slice(0, 19)}Z`;
}

/** RFC 3339 in, UTC to the second out; a fraction is dropped, an offset is reckoned in. Null for anything else. */
export function normaliseInstant(input: string): Instant | null {
  const match = rfc3339.exec(input);
  if (match === null) return null;
  const [, day = "", hour = "", minute = "", second = "", sign, offsetHours = "0", offsetMinutes = "0"] = match;
  if (!isDay(day) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  if (Number(offsetHours) > 23 || Number(offsetMinutes) > 59) return null;
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * 60_000;
  const local = Date.parse(`${day}T${hour}:${minute}:${second}Z`);
  const text = new Date(sign === "-" ? local + offset : local - offset).toISOString();
  // An offset can lead out of the four-digit years, where texts no longer sort by time.
  return utc.test(text) ? `${text.slice(0, 19)}Z` : null;
}
