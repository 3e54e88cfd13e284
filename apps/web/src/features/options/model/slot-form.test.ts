import { aPoll, optionId } from "@pintpoint/core/testing";
import { describe, expect, it } from "vitest";
import { formOf, isDuplicateTime, isPast, isShiftedByDst, otherDayOfEnd, timeOf } from "./slot-form.ts";

const evening = { date: "2026-12-04", wholeDay: false, from: "19:00", to: "21:00" };

describe("the slot form", () => {
  it("reads the clock of the meetup's zone", () => {
    expect(timeOf(evening, "Europe/Berlin")).toEqual({ start: "2026-12-04T18:00:00Z", end: "2026-12-04T20:00:00Z" });
  });

  it("takes an earlier end for the next morning, over a change of clocks too", () => {
    expect(timeOf({ ...evening, date: "2026-12-31", to: "02:00" }, "Europe/Berlin")).toEqual({
      start: "2026-12-31T18:00:00Z",
      end: "2027-01-01T01:00:00Z",
    });
    expect(timeOf({ ...evening, date: "2027-03-27", to: "04:00" }, "Europe/Berlin")).toEqual({
      start: "2027-03-27T18:00:00Z",
      end: "2027-03-28T02:00:00Z",
    });
  });

  it("over the hour that the clocks leap, moves on, keeps its length, and says so", () => {
    const night = { ...evening, date: "2027-03-28", from: "02:30", to: "03:00" };
    const time = { start: "2027-03-28T01:30:00Z", end: "2027-03-28T02:00:00Z" };
    expect(timeOf(night, "Europe/Berlin")).toEqual(time);
    expect(isShiftedByDst(night, time, "Europe/Berlin")).toBe(true);
    const calm = timeOf(evening, "Europe/Berlin");
    expect(calm && isShiftedByDst(evening, calm, "Europe/Berlin")).toBe(false);
  });

  it("comes back as it went", () => {
    const slot = { id: "s_1", start: "2026-12-04T18:00:00Z", end: "2026-12-04T20:00:00Z" };
    expect(formOf(slot, "Europe/Berlin")).toEqual(evening);
    expect(formOf({ id: "s_1", date: "2026-12-04" }, "Europe/Berlin").wholeDay).toBe(true);
  });

  it.each([
    ["the second of two like hours", "Europe/Berlin", "2027-10-31T01:00:00Z", "2027-10-31T01:30:00Z"],
    ["the first of two like hours", "Europe/Berlin", "2027-10-31T00:00:00Z", "2027-10-31T00:30:00Z"],
    ["midnight twice", "America/Havana", "2027-11-07T05:15:00Z", "2027-11-07T06:00:00Z"],
    ["half an hour twice", "Australia/Lord_Howe", "2027-04-03T15:05:00Z", "2027-04-03T16:00:00Z"],
    ["42 hours", "Asia/Kathmandu", "2027-06-04T16:00:00Z", "2027-06-06T10:00:00Z"],
    ["26 hours", "America/St_Johns", "2027-06-04T16:00:00Z", "2027-06-05T18:00:00Z"],
    ["a week", "Africa/Casablanca", "2027-02-05T16:00:00Z", "2027-02-12T16:00:00Z"],
  ])("a slot whose times nobody touched keeps them: %s", (_, zone, start, end) => {
    const slot = { id: "s_1", start, end };
    expect(timeOf(formOf(slot, zone), zone, slot)).toEqual({ start, end });
  });

  it("a slot of several days is moved with all its nights, over a change of clocks too", () => {
    const slot = { id: "s_1", start: "2027-03-19T17:00:00Z", end: "2027-03-21T11:00:00Z" };
    const form = formOf(slot, "Europe/Berlin");
    expect(form).toMatchObject({ from: "18:00", to: "12:00" });
    expect(timeOf({ ...form, date: "2027-03-26" }, "Europe/Berlin", slot)).toEqual({
      start: "2027-03-26T17:00:00Z",
      end: "2027-03-28T10:00:00Z",
    });
    expect(timeOf({ ...form, to: "14:00" }, "Europe/Berlin", slot)).toEqual({
      start: "2027-03-19T17:00:00Z",
      end: "2027-03-21T13:00:00Z",
    });
  });

  it("is not complete without a real day and a real time", () => {
    expect(timeOf({ ...evening, date: "2026-02-30" }, "UTC")).toBeNull();
    expect(timeOf({ ...evening, from: "7pm" }, "UTC")).toBeNull();
  });

  it("knows what is over", () => {
    const noon = Date.parse("2026-12-04T12:00:00Z");
    expect(isPast({ start: "2026-12-04T11:00:00Z", end: "2026-12-04T13:00:00Z" }, "UTC", noon)).toBe(true);
    expect(isPast({ date: "2026-12-04" }, "UTC", noon)).toBe(false);
    expect(isPast({ date: "2026-12-03" }, "UTC", noon)).toBe(true);
  });

  it("knows a time that is there already, but not itself", () => {
    const poll = aPoll({ slots: [{}, { date: "2026-12-24" }], venues: 0, voters: [] });
    const first = { start: "2026-12-01T19:00:00Z", end: "2026-12-01T21:00:00Z" };
    expect(isDuplicateTime(poll, first, undefined)).toBe(true);
    expect(isDuplicateTime(poll, first, optionId("s1"))).toBe(false);
    expect(isDuplicateTime(poll, { ...first, end: "2026-12-01T22:00:00Z" }, undefined)).toBe(false);
    expect(isDuplicateTime(poll, { date: "2026-12-24" }, undefined)).toBe(true);
  });

  it.each([
    ["an evening", "Europe/Berlin", "2026-12-04T18:00:00Z", "2026-12-04T20:00:00Z", null],
    ["until midnight", "Europe/Berlin", "2026-12-04T18:00:00Z", "2026-12-04T23:00:00Z", null],
    ["a night", "Europe/Berlin", "2026-12-04T18:00:00Z", "2026-12-05T01:00:00Z", "2026-12-05"],
    ["a weekend", "Europe/Berlin", "2026-12-04T17:00:00Z", "2026-12-06T12:00:00Z", "2026-12-06"],
    ["until the second midnight", "Europe/Berlin", "2026-12-04T17:00:00Z", "2026-12-05T23:00:00Z", "2026-12-06"],
    ["over the year's end", "Asia/Tokyo", "2026-12-30T15:00:00Z", "2027-01-01T03:00:00Z", "2027-01-01"],
    ["a night without a midnight", "Africa/Cairo", "2027-04-29T19:00:00Z", "2027-04-29T22:00:00Z", "2027-04-30"],
  ])("names the day on which it ends where nobody would guess it: %s", (_, zone, start, end, day) => {
    expect(otherDayOfEnd({ start, end }, zone)).toBe(day);
    expect(otherDayOfEnd({ date: "2026-12-04" }, zone)).toBeNull();
  });
});
