import { inputs } from "@pintpoint/contract/meetups";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { fieldErrorsOf } from "./field-errors.ts";

const errorsOf = (schema: z.ZodType, value: unknown) => fieldErrorsOf(schema.safeParse(value).error?.issues ?? []);
const pathsOf = (schema: z.ZodType, value: unknown) => errorsOf(schema, value).map(({ path }) => path);

describe("the fields at fault", () => {
  const meetup = { title: "Beer", timeZone: "Europe/London", slots: [], venues: [] };

  it("are named as people write them", () => {
    expect(pathsOf(inputs.newMeetup, { ...meetup, venues: [{ name: "Bar" }, { name: "" }] })).toEqual([
      "venues.1.name",
    ]);
    expect(errorsOf(inputs.newMeetup, { ...meetup, title: "" })).toEqual([
      { path: "title", message: "must not be empty" },
    ]);
  });

  it("inside a form that can be one of several are those of the one that was meant", () => {
    const timed = { start: "yesterday", end: "2026-12-04T16:00:00Z" };
    expect(pathsOf(inputs.newMeetup, { ...meetup, slots: [timed] })).toEqual(["slots.0.start"]);
    expect(pathsOf(inputs.newMeetup, { ...meetup, slots: [{ date: "tomorrow" }] })).toEqual(["slots.0.date"]);
    expect(pathsOf(inputs.newSlot, { start: "2026-12-04T16:00:00Z" })).toEqual(["end"]);
  });

  it("include the ones that nobody knows", () => {
    expect(errorsOf(inputs.newParticipant, { name: "Anna", colour: "red", size: 4 })).toEqual([
      { path: "colour", message: "is not a known field" },
      { path: "size", message: "is not a known field" },
    ]);
    expect(pathsOf(inputs.meetupEdit, { settings: { blind: true } })).toContain("settings.blind");
  });

  it("are the first 20, of however many", () => {
    const strange = Object.fromEntries(Array.from({ length: 8_000 }, (_, n) => [`k${n}`, n]));
    expect(errorsOf(inputs.newParticipant, { name: "Anna", ...strange })).toHaveLength(20);
    const slots = Array.from({ length: 60 }, () => ({ date: "never" }));
    expect(errorsOf(inputs.newMeetup, { ...meetup, slots })).toHaveLength(20);
  });

  it("may be the whole form", () => {
    expect(errorsOf(inputs.meetupEdit, {})).toEqual([{ path: "", message: "must name at least one field" }]);
  });

  it("are found in what Fastify makes of them, too", () => {
    const validation = [
      { instancePath: "/slots/0", message: "no", params: { errors: [[{ path: ["start"], message: "bad" }]] } },
    ];
    expect(fieldErrorsOf(validation)).toEqual([{ path: "slots.0.start", message: "bad" }]);
  });
});
