import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { dayOf, isDay } from "./day.ts";
import { instantOf, normaliseInstant } from "./instant.ts";
import { isTimeZone } from "./time-zone.ts";
import { isWebUrl } from "./web-url.ts";

describe("instants", () => {
  it.each([
    ["2026-12-04T16:00:00Z", "2026-12-04T16:00:00Z"],
    ["2026-12-04T16:00:00.999Z", "2026-12-04T16:00:00Z"],
    ["2026-12-04T16:00:00.000001+01:00", "2026-12-04T15:00:00Z"],
    ["2026-12-31T23:30:00-01:00", "2027-01-01T00:30:00Z"],
    ["2024-02-29t00:00:00z", "2024-02-29T00:00:00Z"],
    ["2026-12-04T16:00:00+05:45", "2026-12-04T10:15:00Z"],
    ["2026-12-04T16:00:00-00:00", "2026-12-04T16:00:00Z"],
    ["2026-12-04T23:59:59-23:59", "2026-12-05T23:58:59Z"],
  ])("%s is %s", (input, expected) => {
    expect(normaliseInstant(input)).toBe(expected);
  });

  it.each([
    "",
    "now",
    "2026-12-04",
    "2026-12-04T16:00",
    "2026-12-04T16:00Z",
    "2026-12-04T16:00:00",
    "2026-12-04 16:00:00Z",
    "2026-02-29T00:00:00Z",
    "2026-13-01T00:00:00Z",
    "2026-12-04T24:00:00Z",
    "2026-12-04T23:60:00Z",
    "2026-12-04T23:59:60Z",
    "2026-12-04T16:00:00+24:00",
    "2026-12-04T16:00:00+01:60",
    "2026-12-04T16:00:00+0100",
    "+002026-12-04T16:00:00Z",
    "0000-01-01T00:00:00+01:00",
    "9999-12-31T23:59:59-01:00",
    " 2026-12-04T16:00:00Z",
    "2026-12-04T16:00:00Z\n",
    "2026-12-04T16:00:00.Z",
  ])("%j is none", (input) => {
    expect(normaliseInstant(input)).toBeNull();
  });

  it("of now are whole seconds", () => {
    expect(instantOf(Date.parse("2026-12-04T16:00:00.999Z"))).toBe("2026-12-04T16:00:00Z");
  });

  it("sort as texts as they do in time, and are normal for good", () => {
    const time = fc.date({ min: new Date("1970-01-01"), max: new Date("9999-12-30"), noInvalidDate: true });
    fc.assert(
      fc.property(time, time, (a, b) => {
        const [one, two] = [instantOf(a.getTime()), instantOf(b.getTime())];
        expect(normaliseInstant(one)).toBe(one);
        expect(one < two).toBe(Date.parse(one) < Date.parse(two));
      }),
    );
  });
});

describe("days", () => {
  it.each(["2026-12-04", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])("%s is a day", (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    "",
    "2026-02-29",
    "1900-02-29",
    "2026-04-31",
    "2026-00-01",
    "2026-01-00",
    "2026-1-1",
    "26-01-01",
    "+012026-01-01",
    "2026-01-01T00:00:00Z",
    "2026-01-01\n",
  ])("%j is none", (text) => {
    expect(isDay(text)).toBe(false);
  });

  it("of an instant is the one that the calendar shows in the zone", () => {
    expect(dayOf("2026-12-04T23:30:00Z", "Europe/London")).toBe("2026-12-04");
    expect(dayOf("2026-12-04T23:30:00Z", "Europe/Berlin")).toBe("2026-12-05");
    expect(dayOf("2026-12-04T04:30:00Z", "America/New_York")).toBe("2026-12-03");
    expect(dayOf("2026-12-31T12:00:00Z", "Pacific/Kiritimati")).toBe("2027-01-01");
  });
});

describe("time zones", () => {
  it.each(["Europe/Berlin", "America/Argentina/Buenos_Aires", "UTC", "Etc/GMT+3", "Asia/Kathmandu"])(
    "%s is one",
    (zone) => {
      expect(isTimeZone(zone)).toBe(true);
    },
  );

  it.each(["", "Mars/Olympus", "+01:00", "-03", "Europe/Berlin ", "Europe", "local"])("%j is none", (zone) => {
    expect(isTimeZone(zone)).toBe(false);
  });
});

describe("addresses", () => {
  it.each([
    "https://bar.test",
    "http://bar.test:8080/a?b=c#d",
    "HTTPS://BAR.TEST/",
    "https://бар.рф/меню",
    "http://192.168.0.7/",
  ])("%s is one", (url) => {
    expect(isWebUrl(url)).toBe(true);
  });

  it.each([
    "",
    "bar.test",
    "//bar.test",
    "https:bar.test",
    "https://",
    "http:///x",
    "javascript:alert(1)",
    "data:text/html,x",
    "ftp://bar.test",
    "java\nscript:alert(1)",
    "https://bar.test/a b",
    "https://bar.test/\n",
    " https://bar.test",
    "https://bar.test:99999",
    "mailto:a@b.test",
  ])("%j is none", (url) => {
    expect(isWebUrl(url)).toBe(false);
  });
});

it.each(["Etc/Unknown", "etc/unknown", "ETC/UNKNOWN"])(
  "%s is no time zone, on an engine that would reckon with it either",
  (zone) => {
    vi.stubGlobal("Intl", {
      ...Intl,
      DateTimeFormat: class {
        resolvedOptions() {
          return { timeZone: zone };
        }
      },
    });
    expect(isTimeZone(zone)).toBe(false);
    vi.unstubAllGlobals();
  },
);
