import type { Instant } from "./meetup.ts";

/** What the clocks of a place show. `month` is 1 to 12. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

/** Making a formatter costs a thousand times what using it does. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formatters.set(zone, made);
  return made;
}

/** What the clocks show in `zone`, an IANA name, at `instant`. */
export function wallTime(instant: Instant, zone: string): WallTime {
  return wallTimeAt(Date.parse(instant), zone);
}

function wallTimeAt(milliseconds: number, zone: string): WallTime {
  const wall: WallTime = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of formatterOf(zone).formatToParts(milliseconds)) {
    if (isField(type)) wall[type] = Number(value);
  }
  return wall;
}

function isField(type: string): type is keyof WallTime {
  return type === "year" || type === "month" || type === "day" || type === "hour" || type === "minute" || type === "second";
}

/** The wall time as if it were UTC, in milliseconds. */
function asUtc(wall: WallTime): number {
  return Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
}

/** How far the clocks of `zone` are ahead of UTC at an instant, in milliseconds. */
function offsetAt(milliseconds: number, zone: string): number {
  const whole = Math.floor(milliseconds / 1000) * 1000;
  return asUtc(wallTimeAt(whole, zone)) - whole;
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * The instant at which the clocks of `zone` show `wall`. A time that is shown twice (clocks went back) is the first of
 * the two; one that is never shown (clocks went forward) moves on by the length of the gap.
 */
export function instantAt(wall: WallTime, zone: string): Instant {
  const local = asUtc(wall);
  const before = offsetAt(local - DAY, zone);
  const after = offsetAt(local + DAY, zone);
  const fits = [local - before, local - after].filter((at) => at + offsetAt(at, zone) === local);
  const at = fits.length > 0 ? Math.min(...fits) : local - before;
  return new Date(at).toISOString().replace(/\.\d{3}Z$/, "Z");
}
