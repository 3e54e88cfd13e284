import type { Meetup } from "@pintpoint/core";
import { recordOf } from "@pintpoint/core/testing";
import { describe, expect, it } from "vitest";
import { Calendars } from "./calendars.ts";

const { meetup } = recordOf();
const wish = { id: "m1", version: 3, base: "https://pub.example", onlyDecision: false };

function counting(make: (meetup: Meetup, link: string) => string) {
  const made: string[] = [];
  const calendars = new Calendars((state, link) => {
    made.push(link);
    return make(state, link);
  });
  return { calendars, made };
}

describe("the files that are kept", () => {
  it("are made once a version, address and kind, and the state is parsed only then", () => {
    const { calendars, made } = counting(() => "BEGIN:VCALENDAR");
    let parsed = 0;
    const state = () => {
      parsed += 1;
      return meetup;
    };
    for (let asked = 0; asked < 100; asked++) calendars.fileOf(wish, state);
    expect([made.length, parsed]).toEqual([1, 1]);
    calendars.fileOf({ ...wish, version: 4 }, state);
    calendars.fileOf({ ...wish, version: 4, base: "https://other.example" }, state);
    calendars.fileOf({ ...wish, version: 4, onlyDecision: true }, state);
    expect(made).toEqual([
      "https://pub.example/m/m1",
      "https://pub.example/m/m1",
      "https://other.example/m/m1",
      "https://pub.example/m/m1",
    ]);
  });

  it("an older answer does not replace a newer file", () => {
    const { calendars, made } = counting(() => "x");
    for (const version of [3, 2, 3]) calendars.fileOf({ ...wish, version }, () => meetup);
    expect(made).toHaveLength(2);
  });

  it("take at most 8 MiB together", () => {
    const { calendars } = counting(() => "x".repeat(1024 * 1024));
    for (let n = 0; n < 50; n++) calendars.fileOf({ ...wish, id: `m${n}` }, () => meetup);
    expect(calendars.size).toBeLessThanOrEqual(8 * 1024 * 1024);
    expect(calendars.size).toBeGreaterThan(6 * 1024 * 1024);
  });
});
