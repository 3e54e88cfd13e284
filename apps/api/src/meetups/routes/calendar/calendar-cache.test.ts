import type { Meetup } from "@pintpoint/core/meetups";
import { recordOf } from "@pintpoint/core/testing";
import { describe, expect, it } from "vitest";
import { CalendarCache } from "./calendar-cache.ts";

const { meetup } = recordOf();
const spec = { id: "m1", version: 3, baseUrl: "https://pub.example", onlyDecision: false };

function counting(make: (meetup: Meetup, link: string) => string) {
  const made: string[] = [];
  const calendars = new CalendarCache(function* (state, link) {
    made.push(link);
    yield;
    return make(state, link);
  });
  return { calendars, made };
}

describe("the files that are kept", () => {
  it("are made once a version, address and kind, and the state is parsed only then", async () => {
    const { calendars, made } = counting(() => "BEGIN:VCALENDAR");
    let parsed = 0;
    const state = async () => {
      parsed += 1;
      return meetup;
    };
    const files = await Promise.all(Array.from({ length: 100 }, () => calendars.fileOf(spec, state)));
    files.push(await calendars.fileOf(spec, state));
    expect(new Set(files).size).toBe(1);
    expect([made.length, parsed]).toEqual([1, 1]);
    await calendars.fileOf({ ...spec, version: 4 }, state);
    await calendars.fileOf({ ...spec, version: 4, baseUrl: "https://other.example" }, state);
    await calendars.fileOf({ ...spec, version: 4, onlyDecision: true }, state);
    expect(made).toEqual([
      "https://pub.example/m/m1",
      "https://pub.example/m/m1",
      "https://other.example/m/m1",
      "https://pub.example/m/m1",
    ]);
  });

  it("an older answer does not replace a newer file", async () => {
    const { calendars, made } = counting(() => "x");
    for (const version of [3, 2, 3]) await calendars.fileOf({ ...spec, version }, async () => meetup);
    expect(made).toHaveLength(2);
  });

  it("take at most 8 MiB together", async () => {
    const { calendars } = counting(() => "x".repeat(1024 * 1024));
    for (let n = 0; n < 50; n++) await calendars.fileOf({ ...spec, id: `m${n}` }, async () => meetup);
    expect(calendars.size).toBeLessThanOrEqual(8 * 1024 * 1024);
    expect(calendars.size).toBeGreaterThan(6 * 1024 * 1024);
  });
});
