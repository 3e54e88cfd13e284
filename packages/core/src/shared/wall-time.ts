import type { Instant } from "./time.ts";

/** What the clocks of a place show, in the Gregorian calendar, years 100 to 9999. `month` is 1 to 12. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

// Intl alone, no Temporal and no library: this runs in every browser that the page does.

// A formatter costs a thousand times its use, so they are cached. Few are kept: zone names are case-insensitive, and a
// client that varies the case must not fill the memory.
const formatters = new Map<string, Intl.DateTimeFormat>();
const maxFormatters = 100;

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  if (formatters.size >= maxFormatters) formatters.clear();
  const formatter = new Intl.DateTimeFormat("en-US", {
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
  formatters.set(zone, formatter);
  return formatter;
}

/** What the clocks show in `zone`, an IANA name, at `instant`. Throws a RangeError for what is neither. */
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
  return (
    type === "year" || type === "month" || type === "day" || type === "hour" || type === "minute" || type === "second"
  );
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

/** Whether the clocks of `zone` show this time of the day twice, because they go back: an hour before, or an hour after. */
export function isShownTwice(instant: Instant, zone: string): boolean {
  const at = Date.parse(instant);
  const local = at + offsetAt(at, zone);
  const [before, after] = [offsetAt(local - day, zone), offsetAt(local + day, zone)];
  return before !== after && [before, after].every((offset) => offsetAt(local - offset, zone) === offset);
}

const day = 24 * 60 * 60 * 1000;

/**
 * The instant at which the clocks of `zone`, an IANA name, show `wall`. A time that they show twice (clocks went back)
 * is the first of the two; one that they never show (clocks went forward, a day was left out) moves on by the length of
 * the gap: 02:30 in a night that leaps from 02:00 to 03:00 is 03:30. Throws a RangeError for what is no zone.
 */
export function instantAt(wall: WallTime, zone: string): Instant {
  const local = asUtc(wall);
  // A zone is never a day away from UTC, so every clock change that could matter lies between these two instants.
  const before = offsetAt(local - day, zone);
  const after = offsetAt(local + day, zone);
  const fits = [local - before, local - after].filter((at) => at + offsetAt(at, zone) === local);
  const at = fits.length > 0 ? Math.min(...fits) : local - before;
  return new Date(at).toISOString().replace(/\.\d{3}Z$/, "Z");
}
