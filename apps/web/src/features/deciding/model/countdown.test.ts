import { optionId } from "@pintpoint/core/testing";
import { expect, it } from "vitest";
import { countdownTo } from "./countdown.ts";

const id = optionId("s1");
const slot = { id, start: "2026-12-04T19:15:00Z", end: "2026-12-04T21:15:00Z" };
const at = (instant: string) => countdownTo(slot, Date.parse(instant), "Europe/Berlin");

it("days, hours and minutes; a minute that has begun still counts", () => {
  expect(at("2026-11-30T14:03:00Z")).toEqual({ phase: "before", days: 4, hours: 5, minutes: 12 });
  expect(at("2026-12-04T19:14:30Z")).toEqual({ phase: "before", days: 0, hours: 0, minutes: 1 });
  expect(at("2026-12-03T19:15:00Z")).toEqual({ phase: "before", days: 1, hours: 0, minutes: 0 });
});

it("from its start it goes on, from its end it is over", () => {
  expect(at("2026-12-04T19:15:00Z")).toEqual({ phase: "now" });
  expect(at("2026-12-04T21:14:59Z")).toEqual({ phase: "now" });
  expect(at("2026-12-04T21:15:00Z")).toEqual({ phase: "over" });
});

it("a whole day is counted in days, on the calendar of where it takes place", () => {
  const day = { id, date: "2026-12-04" };
  const noon = Date.parse("2026-12-03T23:30:00Z");
  expect(countdownTo(day, noon, "Europe/Berlin")).toEqual({ phase: "now" });
  expect(countdownTo(day, noon, "UTC")).toEqual({ phase: "beforeDay", days: 1 });
  expect(countdownTo(day, Date.parse("2026-12-05T12:00:00Z"), "UTC")).toEqual({ phase: "over" });
});
