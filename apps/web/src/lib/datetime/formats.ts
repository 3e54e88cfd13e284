import { type Day, type Instant, isShownTwice, type Slot } from "@pintpoint/core";
import { serverNow } from "../device/server-clock.ts";
import type { Language } from "../i18n/language.ts";
import { useI18n } from "../i18n/language-provider.tsx";
import { addDays, asUtc, dayIn } from "./day.ts";

/** Anything that a time can be shown of: a slot on the wire or one that is still being made. */
type ShownSlot = Slot | { start: Instant; end: Instant } | { date: Day };

interface SlotParts {
  day: Day;
  dayText: string;
  time: string | null;
}

/** Dates, times, numbers and lists as the language of the page writes them. */
export interface Formats {
  locale: string;
  /** Friday, Fri */
  weekday(day: Day, width: "long" | "short"): string;
  /** Fri 4 Dec; with the year when it is not this one. */
  day(day: Day): string;
  /** 4 Dec; with the year when it is not this one. */
  date(day: Day): string;
  /** Friday, 4 December */
  dayLong(day: Day): string;
  /** 4 */
  dayOfMonth(day: Day): string;
  /** Fri 4 December: the words of a tile that shows weekday and number, and the month that it leaves out. */
  dayForScreenReader(day: Day): string;
  /** Dec */
  monthShort(day: Day): string;
  /** December 2026 */
  month(day: Day): string;
  /** 21–27 Nov; with the year when it ends in another one. */
  dayRange(from: Day, to: Day): string;
  /** 19:00, 7 pm */
  clock(at: Instant, zone: string): string;
  /** 19:00–21:00, with the other day when it does not end on the day (or in the night) where it starts. */
  clockRange(start: Instant, end: Instant, zone: string): string;
  /** Fri 4 Dec, 19:00–21:00; a whole day is the day alone. */
  slot(slot: ShownSlot, zone: string): string;
  /** Day and time apart, for a row with two columns; `time` is null for a whole day. */
  slotParts(slot: ShownSlot, zone: string): SlotParts;
  /** 4 Dec, 18:20; with the year when it is not this one. */
  moment(at: Instant, zone: string): string;
  /** 5 minutes ago */
  ago(at: Instant, now: number): string;
  /** Anna, Boris and Vera */
  list(items: readonly string[], type?: "conjunction" | "disjunction"): string;
  number(value: number): string;
  /** Moscow (GMT+3): with the offset at the given times, without where it is not the same at all of them. */
  zone(zone: string, at: number | readonly Instant[]): string;
  /** Moscow */
  place(zone: string): string;
  /** Moscow Standard Time */
  zoneName(zone: string, at: number): string;
}

export function useFormats(): Formats {
  const { locale, language, messages } = useI18n();
  const { city } = messages.common;
  return sharedFormats(locale, language, city);
}

// One instance for the whole page: Intl objects are slow to create, and every row of a list needs them.
const cache = new Map<string, { city: CityName; formats: Formats }>();
type CityName = (city: string) => string;

function sharedFormats(locale: string, language: Language, city: CityName): Formats {
  const key = `${locale} ${language}`;
  const known = cache.get(key);
  if (known?.city === city) return known.formats;
  const formats = formatsOf(locale, language, city);
  cache.set(key, { city, formats });
  return formats;
}

/** `cityName`: what the language calls a city of IANA's; the same name where it has no other. */
export function formatsOf(locale: string, language: Language, cityName = (city: string) => city): Formats {
  const onDay = (day: Day, options: Intl.DateTimeFormatOptions) =>
    dateFormatter(locale, { ...options, timeZone: "UTC" }).format(asUtc(day));
  const yearOf = (day: Day): Intl.DateTimeFormatOptions =>
    day.startsWith(`${thisYear()}-`) ? {} : { year: "numeric" };
  // 7:00 pm, but 07:00: a lone digit looks broken on the 24-hour clock.
  const isTwelveHour = dateFormatter(locale, { hour: "numeric" }).resolvedOptions().hour12 === true;
  const clockShape: Intl.DateTimeFormatOptions = { hour: isTwelveHour ? "numeric" : "2-digit", minute: "2-digit" };
  const clock = (at: Instant, zone: string) =>
    dateFormatter(locale, { timeZone: zone, ...clockShape }).format(Date.parse(at));
  const offset = (at: Instant, zone: string) => zonePart(zone, Date.parse(at), "shortOffset");
  /** With the offset where the clocks show this time twice, because they go back in that night. */
  const exactClock = (at: Instant, zone: string) =>
    isShownTwice(at, zone) ? `${clock(at, zone)} ${offset(at, zone)}` : clock(at, zone);
  const lists = {
    conjunction: new Intl.ListFormat(locale, { type: "conjunction" }),
    disjunction: new Intl.ListFormat(locale, { type: "disjunction" }),
  };
  const numbers = new Intl.NumberFormat(locale);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });

  const zonePart = (zone: string, at: number, shape: "shortOffset" | "shortGeneric" | "long") =>
    dateFormatter(locale, { timeZone: zone, timeZoneName: shape })
      .formatToParts(at)
      .find((part) => part.type === "timeZoneName")?.value ?? zone;

  // IANA's cities are English. What the catalogue cannot name, the browser may, though often by the country.
  const placeOf = (zone: string) => {
    // Zones at sea: IANA's sign is the reverse of everybody's, so that "Etc/GMT+5" is five hours behind.
    if (isOffsetZone(zone)) return zonePart(zone, 0, "shortOffset").replace(/^GMT(?:[+-]0)?$/, "UTC");
    const city = zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone;
    const named = cityName(city);
    if (language === "en" || named !== city) return named;
    const own = zonePart(zone, Date.now(), "shortGeneric");
    return own.startsWith("GMT") ? city : own;
  };

  const partsOf = (slot: ShownSlot, zone: string): SlotParts => {
    if ("date" in slot) return { day: slot.date, dayText: formats.day(slot.date), time: null };
    const day = dayIn(zone, Date.parse(slot.start));
    return { day, dayText: formats.day(day), time: formats.clockRange(slot.start, slot.end, zone) };
  };
  const partsCache = new WeakMap<ShownSlot, { key: string; parts: SlotParts }>();

  const formats: Formats = {
    locale,
    weekday: (day, width) => onDay(day, { weekday: width }),
    day: (day) => onDay(day, { weekday: "short", day: "numeric", month: "short", ...yearOf(day) }),
    date: (day) => onDay(day, { day: "numeric", month: "short", ...yearOf(day) }),
    dayLong: (day) => onDay(day, { weekday: "long", day: "numeric", month: "long", ...yearOf(day) }),
    dayOfMonth: (day) => String(Number(day.slice(8))),
    dayForScreenReader(day) {
      // From a format with the day in it: the month in the case that follows a number.
      const month = dateFormatter(locale, { day: "numeric", month: "long", timeZone: "UTC" })
        .formatToParts(asUtc(day))
        .find((part) => part.type === "month");
      return `${formats.weekday(day, "short")} ${formats.dayOfMonth(day)} ${month?.value ?? ""}`;
    },
    monthShort: (day) => onDay(day, { month: "short" }),
    month: (day) => onDay(day, { month: "long", year: "numeric" }),
    dayRange: (from, to) =>
      dateFormatter(locale, { day: "numeric", month: "short", ...yearOf(to), timeZone: "UTC" }).formatRange(
        asUtc(from),
        asUtc(to),
      ),
    clock,
    clockRange(start, end, zone) {
      const from = dayIn(zone, Date.parse(start));
      const to = dayIn(zone, Date.parse(end));
      const endsInTheNight = to === addDays(from, 1) && Date.parse(end) - Date.parse(start) <= 12 * 3_600_000;
      const exact = { from: exactClock(start, zone), to: exactClock(end, zone) };
      const plain = exact.from === clock(start, zone) && exact.to === clock(end, zone);
      // A formatted range leaves out an end that looks like its start.
      if (from === to && (!plain || exact.from === exact.to)) return `${exact.from} – ${exact.to}`;
      if (from === to)
        return dateFormatter(locale, { timeZone: zone, ...clockShape }).formatRange(Date.parse(start), Date.parse(end));
      if (endsInTheNight) return plain ? `${exact.from}–${exact.to}` : `${exact.from} – ${exact.to}`;
      return `${exact.from} – ${formats.day(to)}, ${exact.to}`;
    },
    slot(slot, zone) {
      const { dayText, time } = formats.slotParts(slot, zone);
      return time === null ? dayText : `${dayText}, ${time}`;
    },
    slotParts(slot, zone) {
      // A slot is shown in many places, and again with every vote. The year: only of another one is it written.
      const key = `${zone} ${thisYear()}`;
      const before = partsCache.get(slot);
      if (before?.key === key) return before.parts;
      const parts = partsOf(slot, zone);
      partsCache.set(slot, { key, parts });
      return parts;
    },
    moment(at, zone) {
      const year = yearOf(dayIn(zone, Date.parse(at)));
      const shape = { timeZone: zone, day: "numeric", month: "short", ...year, ...clockShape } as const;
      const shown = dateFormatter(locale, shape).format(Date.parse(at));
      return isShownTwice(at, zone) ? `${shown} ${offset(at, zone)}` : shown;
    },
    ago(at, now) {
      const seconds = Math.min(0, (Date.parse(at) - now) / 1000);
      for (const [unit, length] of units) {
        if (-seconds >= length) return relative.format(Math.ceil(seconds / length), unit);
      }
      return relative.format(0, "second");
    },
    list: (items, type = "conjunction") => lists[type].format(items),
    number: (value) => numbers.format(value),
    zone(zone, at) {
      const place = placeOf(zone);
      if (isOffsetZone(zone)) return place;
      const times = typeof at === "number" ? [at] : at.map(Date.parse);
      const [offset, ...others] = new Set(times.map((time) => zonePart(zone, time, "shortOffset")));
      return offset === undefined || others.length > 0 ? place : `${place} (${offset})`;
    },
    place: placeOf,
    zoneName: (zone, at) => zonePart(zone, at, "long"),
  };
  return formats;
}

const thisYear = (): number => new Date(serverNow()).getFullYear();

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

const isOffsetZone = (zone: string): boolean =>
  /^(?:etc\/|(?:gmt|utc|uct|zulu|greenwich|universal)[+-]?\d*$)/i.test(zone);

// Making an Intl formatter costs a hundred times what using it does, and a page shows dozens of times in a few shapes.
const formatters = new Map<string, Intl.DateTimeFormat>();

/** A date formatter, made once per locale and options. */
function dateFormatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat(locale, options);
    formatters.set(key, formatter);
  }
  return formatter;
}
