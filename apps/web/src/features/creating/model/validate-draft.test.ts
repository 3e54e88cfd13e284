import { expect, it } from "vitest";
import type { Draft } from "../types.ts";
import { emptyDraft, emptyVenue } from "./draft.ts";
import { serverFieldErrors } from "./server-field-errors.ts";
import { validateDraft } from "./validate-draft.ts";

const now = { day: "2026-11-21", minutes: 1000 };
const check = (part: Partial<Draft>, title = "Beer", activity = "Beer") =>
  validateDraft({ ...emptyDraft("Europe/Berlin"), ...part }, { title, activity }, now);

it("finds nothing wrong with an untouched draft", () => {
  expect(check({})).toEqual({});
});

it("counts characters as people do, after trimming", () => {
  expect(check({}, " 🍺 ".repeat(40))).toEqual({});
  expect(check({}, "🍺".repeat(121))).toEqual({ title: "tooLong" });
  expect(check({}, "  ")).toEqual({ title: "empty" });
  expect(check({ name: "a".repeat(41) }, "Beer", "b".repeat(41))).toEqual({ name: "tooLong", activity: "tooLong" });
});

it("refuses line breaks where one line is meant, and takes them in the description", () => {
  expect(check({ description: "one\ntwo" })).toEqual({});
  expect(check({ name: "An\u0007na" })).toEqual({});
  expect(check({ name: `A${"\u0300".repeat(31)}` })).toEqual({ name: "marks" });
  expect(check({ name: "x".repeat(200) })).toEqual({ name: "tooLong" });
});

it("knows a personal link from a place's own", () => {
  const venues = [{ ...emptyVenue("pub"), name: "Pub", url: "pub.test/m/abc#me=p_1.t" }];
  expect(check({ venues })).toEqual({ "venues.pub.url": "personalLink" });
});

it("names the slot and the venue's field that are wrong", () => {
  expect(
    check({
      slots: [
        { id: "old", day: "2026-11-21", from: 900, minutes: 60 },
        { id: "new", day: "2026-11-21", from: 1100, minutes: 60 },
      ],
      venues: [emptyVenue("nothing"), { ...emptyVenue("pub"), url: "http://", capacity: "0" }],
      deadline: "2026-11-21T16:00",
    }),
  ).toEqual({
    "slots.old": "past",
    "venues.pub.name": "empty",
    "venues.pub.url": "link",
    "venues.pub.capacity": "capacity",
    deadline: "past",
  });
});

it("shows the server's refusals at the draft's own fields, whatever was left out of the request", () => {
  const draft: Draft = {
    ...emptyDraft("UTC"),
    slots: [{ id: "s", day: "2026-11-22" }],
    venues: [emptyVenue("empty"), { ...emptyVenue("pub"), name: "Pub" }],
  };
  const at = (...paths: string[]) =>
    serverFieldErrors(
      draft,
      paths.map((path) => ({ path })),
    );
  expect(at("slots.0.date", "venues.0.url", "organiser.name", "settings.deadline", "title")).toEqual({
    faults: { "slots.s": "past", "venues.pub.url": "link", name: "refused", deadline: "past", title: "refused" },
    elsewhere: false,
  });
  expect(at("slots.7.start").elsewhere).toBe(true);
  expect(at("photo").elsewhere).toBe(true);
  expect(at().elsewhere).toBe(true);
});
