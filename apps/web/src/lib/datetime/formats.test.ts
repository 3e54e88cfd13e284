import { expect, it, vi } from "vitest";
import * as en from "../i18n/catalogue/en/index.ts";
import * as ru from "../i18n/catalogue/ru/index.ts";
import { formatsOf } from "./formats.ts";

const british = formatsOf("en-GB", "en");
const american = formatsOf("en-US", "en");
const russian = formatsOf("ru-RU", "ru");
const year = new Date().getFullYear();
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f\u2009]/g, " ");

it("writes days in the style of the language, with the year only when it is another", () => {
  expect(british.day(`${year}-12-04`)).toMatch(/^\w{3},? 4 Dec$/);
  expect(russian.dayLong("2026-12-04")).toContain("пятница, 4 декабря");
  expect(british.day("2031-12-04")).toContain("2031");
  expect(plain(british.dayRange("2026-11-28", "2026-12-04"))).toBe("28 Nov – 4 Dec");
  expect(russian.dayForScreenReader("2026-12-04")).toBe("пт 4 декабря");
});

it("writes a slot in the zone that is asked for", () => {
  const slot = { start: "2026-12-04T18:00:00Z", end: "2026-12-04T20:00:00Z" };
  expect(british.slotParts(slot, "Europe/Berlin")).toMatchObject({ day: "2026-12-04", time: "19:00–21:00" });
  expect(plain(american.slotParts(slot, "America/New_York").time ?? "")).toBe("1:00 – 3:00 PM");
  expect(british.slotParts(slot, "Pacific/Auckland").day).toBe("2026-12-05");
});

it("a night out ends without another date, two days do not", () => {
  const range = (start: string, end: string) => british.clockRange(start, end, "UTC");
  expect(range("2026-12-04T22:00:00Z", "2026-12-05T02:00:00Z")).toBe("22:00–02:00");
  expect(range("2026-12-04T22:00:00Z", "2026-12-06T02:00:00Z")).toMatch(/^22:00 – .*6 Dec.*02:00$/);
});

it.each([
  [
    "an hour that ends on the clock it began on",
    "2027-10-31T00:30:00Z",
    "2027-10-31T01:30:00Z",
    "02:30 GMT+2 – 02:30 GMT+1",
  ],
  ["half an hour that ends before it", "2027-10-31T00:45:00Z", "2027-10-31T01:15:00Z", "02:45 GMT+2 – 02:15 GMT+1"],
  ["the first of two alike", "2027-10-31T00:00:00Z", "2027-10-31T00:30:00Z", "02:00 GMT+2 – 02:30 GMT+2"],
  ["the second of two alike", "2027-10-31T01:00:00Z", "2027-10-31T01:30:00Z", "02:00 GMT+1 – 02:30 GMT+1"],
  ["one that begins in it", "2027-10-31T00:30:00Z", "2027-10-31T03:00:00Z", "02:30 GMT+2 – 04:00"],
  ["a night over it", "2027-10-30T20:00:00Z", "2027-10-31T03:00:00Z", "22:00–04:00"],
  ["a night into it", "2027-10-30T20:00:00Z", "2027-10-31T01:30:00Z", "22:00 – 02:30 GMT+1"],
  ["no time at all", "2027-10-30T20:00:00Z", "2027-10-30T20:00:20Z", "22:00 – 22:00"],
])("where the clocks go back, both ends can be told apart: %s", (_, start, end, words) => {
  expect(plain(british.clockRange(start, end, "Europe/Berlin"))).toBe(words);
});

it("tells a deadline in the hour that comes twice by its offset", () => {
  vi.useFakeTimers({ now: Date.parse("2027-06-01T12:00:00Z") });
  try {
    expect(british.moment("2027-10-31T00:30:00Z", "Europe/Berlin")).toBe("31 Oct, 02:30 GMT+2");
    expect(british.moment("2027-10-31T01:30:00Z", "Europe/Berlin")).toBe("31 Oct, 02:30 GMT+1");
    expect(british.moment("2027-10-31T02:30:00Z", "Europe/Berlin")).toBe("31 Oct, 03:30");
  } finally {
    vi.useRealTimers();
  }
});

it.each([
  ["2026-12-31T18:00:00Z", "Europe/Berlin", "31 Dec, 19:00"],
  // New Year comes to Kiritimati while it is the old one's last morning in UTC.
  ["2026-12-31T10:00:00Z", "Pacific/Kiritimati", "1 Jan 2027, 00:00"],
  ["2027-01-01T10:00:00Z", "Pacific/Pago_Pago", "31 Dec, 23:00"],
  ["2028-02-29T12:15:00Z", "Asia/Kathmandu", "29 Feb 2028, 18:00"],
  ["2026-12-04T08:05:00Z", "Australia/Eucla", "4 Dec, 16:50"],
])("says the year of a deadline when it is another, as the clock of the zone has it: %s in %s", (at, zone, words) => {
  vi.useFakeTimers({ now: Date.parse("2026-12-04T12:00:00Z") });
  try {
    expect(plain(british.moment(at, zone))).toBe(words);
  } finally {
    vi.useRealTimers();
  }
});

it.each([
  ["Asia/Kolkata", "2027-01-10T16:00:00Z", "2027-01-10T18:00:00Z", "21:30–23:30"],
  ["Asia/Kathmandu", "2027-01-10T16:00:00Z", "2027-01-10T18:30:00Z", "21:45–00:15"],
  ["Australia/Lord_Howe", "2027-01-10T11:00:00Z", "2027-01-10T12:30:00Z", "22:00–23:30"],
  // Midnight comes twice, a quarter of an hour after it began.
  ["America/Havana", "2027-11-07T04:15:00Z", "2027-11-07T05:15:00Z", "00:15 GMT-4 – 00:15 GMT-5"],
  // The last hour of Saturday comes twice.
  ["America/Nuuk", "2027-10-31T00:30:00Z", "2027-10-31T01:30:00Z", "23:30 GMT-1 – 23:30 GMT-2"],
  // There is no midnight.
  ["Africa/Cairo", "2027-04-29T21:00:00Z", "2027-04-29T23:00:00Z", "23:00–02:00"],
  // Ramadan: the clocks go back before it, and on again after it.
  ["Africa/Casablanca", "2024-03-10T01:30:00Z", "2024-03-10T02:30:00Z", "02:30 GMT+1 – 02:30 GMT"],
  ["Pacific/Apia", "2026-12-31T09:00:00Z", "2026-12-31T11:00:00Z", "22:00–00:00"],
])("in %s a slot is told as its clocks show it", (zone, start, end, words) => {
  // Engines differ in what they call no distance to UTC.
  expect(plain(british.clockRange(start, end, zone)).replace("GMT+0", "GMT")).toBe(words);
});

it("a whole day has no time", () => {
  const parts = british.slotParts({ date: "2026-12-04" }, "America/New_York");
  expect(parts).toMatchObject({ day: "2026-12-04", time: null });
  expect(british.slot({ date: "2026-12-04" }, "America/New_York")).toBe(parts.dayText);
});

it("says how long ago in words, and never the future", () => {
  const now = Date.parse("2026-12-04T18:00:00Z");
  expect(british.ago("2026-12-04T17:55:00Z", now)).toBe("5 minutes ago");
  expect(russian.ago("2026-12-03T17:00:00Z", now)).toBe("вчера");
  expect(british.ago("2026-12-04T18:00:30Z", now)).toBe("now");
});

it("names zones in the language of the page", () => {
  const winter = Date.parse("2026-12-04T18:00:00Z");
  vi.useFakeTimers({ now: winter });
  try {
    expect(british.zone("America/New_York", winter)).toBe("New York (GMT-5)");
    expect(russian.zone("Asia/Tokyo", winter)).toBe("Япония (GMT+9)");
    // Chromium has no Russian names of cities, Node has: the catalogue's are asked first.
    const named = formatsOf("ru-RU", "ru", ru.common.city);
    expect(named.zone("Europe/Moscow", winter)).toBe("Москва (GMT+3)");
    expect(named.zone("Europe/Berlin", winter)).toBe("Германия (GMT+1)");
    expect(named.zone("America/New_York", winter)).toBe("Нью-Йорк (GMT-5)");
  } finally {
    vi.useRealTimers();
  }
});

it("names a zone with its offset at the times in question, and without where that changes", () => {
  expect(british.zone("America/New_York", ["2027-07-10T16:00:00Z"])).toBe("New York (GMT-4)");
  expect(british.zone("America/New_York", ["2027-01-10T16:00:00Z", "2027-07-10T16:00:00Z"])).toBe("New York");
  expect(british.place("America/New_York")).toBe("New York");
});

it.each([
  ["Etc/GMT+5", "GMT-5"],
  ["Etc/GMT-14", "GMT+14"],
  ["UTC", "UTC"],
  ["Etc/UTC", "UTC"],
  ["EST5EDT", "EST5EDT (GMT-5)"],
  ["Asia/Singapore", "Singapore (GMT+8)"],
])("a zone that is no place, %s, is %s", (zone, words) => {
  expect(british.zone(zone, Date.parse("2026-12-04T18:00:00Z"))).toBe(words);
});

it("calls a city as its people do now, by whichever name the browser lists its zone", () => {
  const english = formatsOf("en-GB", "en", en.common.city);
  for (const [zone, city] of [
    ["Europe/Kiev", "Kyiv"],
    ["Europe/Kyiv", "Kyiv"],
    ["Asia/Calcutta", "Kolkata"],
    ["Asia/Katmandu", "Kathmandu"],
    ["Asia/Saigon", "Ho Chi Minh City"],
    ["Asia/Ho_Chi_Minh", "Ho Chi Minh City"],
    ["Asia/Rangoon", "Yangon"],
    ["America/Godthab", "Nuuk"],
    ["Africa/Asmera", "Asmara"],
    ["Europe/Berlin", "Berlin"],
  ] as const) {
    expect(english.place(zone)).toBe(city);
  }
});

it("joins names as the language does", () => {
  expect(british.list(["Anna", "Boris", "Vera"])).toBe("Anna, Boris and Vera");
  expect(russian.list(["Аня", "Борис", "Вера"])).toBe("Аня, Борис и Вера");
});
