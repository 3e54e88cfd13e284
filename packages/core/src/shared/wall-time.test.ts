import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { WallTime } from "./wall-time.ts";
import { instantAt, isShownTwice, wallTime } from "./wall-time.ts";

/** `2026-03-29 02:30` or `2026-03-29 02:30:15` */
function wall(text: string): WallTime {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = text.split(/\D/).map(Number);
  return { year, month, day, hour, minute, second };
}

const zones = ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia", "UTC"];

afterEach(() => void vi.restoreAllMocks());

describe("wallTime", () => {
  it.each([
    ["2026-12-04T16:00:00Z", "Europe/Berlin", "2026-12-04 17:00"],
    ["2026-07-04T16:00:00Z", "Europe/Berlin", "2026-07-04 18:00"],
    ["2026-12-04T01:00:00Z", "America/New_York", "2026-12-03 20:00"],
    ["2026-12-31T18:30:07Z", "Asia/Kolkata", "2027-01-01 00:00:07"],
    ["2026-12-04T00:00:00Z", "UTC", "2026-12-04 00:00"],
    ["2026-01-10T00:00:00Z", "Australia/Lord_Howe", "2026-01-10 11:00"],
    ["2026-06-10T00:00:00Z", "Australia/Lord_Howe", "2026-06-10 10:30"],
  ])("%s in %s is %s", (instant, zone, shown) => {
    expect(wallTime(instant, zone)).toEqual(wall(shown));
  });
});

describe("instantAt", () => {
  it.each([
    ["Europe/Berlin", "2026-12-04 17:00", "2026-12-04T16:00:00Z"],
    ["America/New_York", "2026-12-03 20:00", "2026-12-04T01:00:00Z"],
    ["Asia/Kolkata", "2027-01-01 00:00:07", "2026-12-31T18:30:07Z"],
    ["Pacific/Apia", "2026-12-04 00:00", "2026-12-03T11:00:00Z"],
  ])("in %s %s is %s", (zone, shown, instant) => {
    expect(instantAt(wall(shown), zone)).toBe(instant);
  });

  it.each([
    ["Europe/Berlin", "2026-03-29 02:00", "2026-03-29 03:00"],
    ["Europe/Berlin", "2026-03-29 02:59:59", "2026-03-29 03:59:59"],
    ["America/New_York", "2026-03-08 02:30", "2026-03-08 03:30"],
    ["Australia/Lord_Howe", "2026-10-04 02:00", "2026-10-04 02:30"],
    ["Australia/Lord_Howe", "2026-10-04 02:29", "2026-10-04 02:59"],
    ["Pacific/Apia", "2011-12-30 00:00", "2011-12-31 00:00"],
    ["Pacific/Apia", "2011-12-30 19:00", "2011-12-31 19:00"],
  ])("a time that clocks leap over moves on by the leap: in %s %s is %s", (zone, never, shown) => {
    expect(wallTime(instantAt(wall(never), zone), zone)).toEqual(wall(shown));
  });

  it.each([
    ["Europe/Berlin", "2026-03-29 01:59:59", "2026-03-29T00:59:59Z"],
    ["Europe/Berlin", "2026-03-29 03:00", "2026-03-29T01:00:00Z"],
    ["America/New_York", "2026-03-08 03:00", "2026-03-08T07:00:00Z"],
    ["Australia/Lord_Howe", "2026-10-04 01:59:59", "2026-10-03T15:29:59Z"],
    ["Australia/Lord_Howe", "2026-10-04 02:30", "2026-10-03T15:30:00Z"],
    ["Pacific/Apia", "2011-12-29 23:59:59", "2011-12-30T09:59:59Z"],
    ["Pacific/Apia", "2011-12-31 00:00", "2011-12-30T10:00:00Z"],
  ])("the edges of a leap stay: in %s %s is %s", (zone, shown, instant) => {
    expect(instantAt(wall(shown), zone)).toBe(instant);
  });

  it.each([
    ["Europe/Berlin", "2026-10-25 02:30", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"],
    ["America/New_York", "2026-11-01 01:00", "2026-11-01T05:00:00Z", "2026-11-01T06:00:00Z"],
    ["Australia/Lord_Howe", "2026-04-05 01:45", "2026-04-04T14:45:00Z", "2026-04-04T15:15:00Z"],
  ])("a time that clocks show twice is the first: in %s %s is %s, not %s", (zone, shown, first, second) => {
    expect(wallTime(first, zone)).toEqual(wall(shown));
    expect(wallTime(second, zone)).toEqual(wall(shown));
    expect(instantAt(wall(shown), zone)).toBe(first);
  });

  it("goes on where the clocks have gone back", () => {
    expect(instantAt(wall("2026-11-01 02:00"), "America/New_York")).toBe("2026-11-01T07:00:00Z");
    expect(instantAt(wall("2026-10-25 03:00"), "Europe/Berlin")).toBe("2026-10-25T02:00:00Z");
  });

  it("gives back every instant that its clocks show once, and else the first of the two", () => {
    const seconds = fc.integer({ min: Date.UTC(1990, 0) / 1000, max: Date.UTC(2060, 0) / 1000 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), seconds, (zone, at) => {
        const instant = new Date(at * 1000).toISOString().replace(".000", "");
        const shown = wallTime(instant, zone);
        const back = instantAt(shown, zone);
        expect(wallTime(back, zone)).toEqual(shown);
        expect(back <= instant).toBe(true);
        expect(Date.parse(instant) - Date.parse(back)).toBeOneOf([0, 1_800_000, 3_600_000]);
        const anHourBefore = new Date(at * 1000 - 3_600_000).toISOString().replace(".000", "");
        if (wallTime(anHourBefore, zone).hour !== shown.hour && zone !== "Australia/Lord_Howe")
          expect(back).toBe(instant);
      }),
      { numRuns: 500 },
    );
  });

  it("never goes back in time where the clocks go on, leaps included", () => {
    const minutes = fc.integer({ min: 0, max: 40 * 365 * 24 * 60 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), minutes, fc.integer({ min: 60, max: 48 * 60 }), (zone, minute, later) => {
        const at = (m: number) => wall(new Date(Date.UTC(2000, 0) + m * 60_000).toISOString().slice(0, 19));
        // At a clock change, times inside the gap come slightly after times just behind it: by less than the gap.
        const leap = zone === "Pacific/Apia" ? 24 * 60 : 60;
        expect(instantAt(at(minute + leap + later), zone) > instantAt(at(minute), zone)).toBe(true);
      }),
    );
  });
});

describe("the formatters", () => {
  it("are made once a zone", () => {
    const made = vi.spyOn(Intl, "DateTimeFormat");
    for (let day = 10; day < 30; day++) wallTime(`2026-12-${day}T16:00:00Z`, "Europe/Vilnius");
    expect(made).toHaveBeenCalledTimes(1);
  });

  it("do not pile up for names written in ever new ways", () => {
    const spellings = Array.from({ length: 200 }, (_, n) =>
      [..."america/new_york"].map((letter, bit) => ((n >> bit) & 1 ? letter.toUpperCase() : letter)).join(""),
    );
    const made = vi.spyOn(Intl, "DateTimeFormat");
    for (const zone of spellings) wallTime("2026-12-04T16:00:00Z", zone);
    made.mockClear();
    wallTime("2026-12-04T16:00:00Z", spellings[0] ?? "");
    expect(made).toHaveBeenCalledTimes(1);
  });
});

it.each([
  ["Europe/Berlin", "2027-10-31T00:00:00Z", 60],
  ["Europe/Berlin", "2027-10-31T01:00:00Z", 60],
  ["America/New_York", "2027-11-07T05:00:00Z", 60],
  ["Australia/Lord_Howe", "2027-04-03T14:30:00Z", 30],
  ["Antarctica/Troll", "2027-10-31T00:00:00Z", 120],
])("knows the %s times of %s that come twice", (zone, first, minutes) => {
  const at = (later: number) => new Date(Date.parse(first) + later * 60_000).toISOString().replace(".000Z", "Z");
  for (const later of [0, 1, minutes - 1]) expect([later, isShownTwice(at(later), zone)]).toEqual([later, true]);
});

it("no other time comes twice, in the nights in which clocks go forward neither", () => {
  for (const at of ["2027-10-30T23:59:00Z", "2027-10-31T02:00:00Z", "2027-03-28T00:59:00Z", "2027-03-28T01:00:00Z"]) {
    expect([at, isShownTwice(at, "Europe/Berlin")]).toEqual([at, false]);
  }
  expect(isShownTwice("2027-10-31T01:00:00Z", "UTC")).toBe(false);
});
