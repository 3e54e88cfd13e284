import type { Meetup } from "@pintpoint/core";
import { describe, expect, it } from "vitest";
import { formOf, isTitleReady, meetupEdit, withZone } from "./meetup-form.ts";

const meetup: Meetup = {
  id: "m",
  version: 1,
  epoch: "e",
  title: "Beer",
  activity: "beer",
  description: "",
  timeZone: "Europe/Berlin",
  status: "open",
  settings: { editing: "anyone", proposals: "anyone", blind: false, deadline: "2026-12-01T19:00:00Z" },
  createdAt: "2026-11-01T00:00:00Z",
  updatedAt: "2026-11-01T00:00:00Z",
  slots: {},
  venues: {},
  participants: {},
  votes: {},
  queue: {},
  reconfirm: {},
  comments: {},
};

describe("the meetup form", () => {
  it("shows the deadline on the meetup's clock and sends it back as an instant", () => {
    expect(formOf(meetup).deadline).toBe("2026-12-01T20:00");
    const later = { ...formOf(meetup), deadline: "2026-12-02T20:00" };
    expect(meetupEdit(meetup, later, true)).toEqual({ settings: { deadline: "2026-12-02T19:00:00Z" } });
  });

  it("keeps a zone that this browser does not know, and reckons the deadline on the clock that is shown", () => {
    const form = formOf(meetup, "America/Coyhaique");
    expect(form.timeZone).toBe("America/Coyhaique");
    expect(meetupEdit(meetup, form, true, "America/Coyhaique")).toEqual({});
    const later = { ...form, timeZone: "Mars/Olympus", deadline: "2026-12-02T20:00" };
    expect(meetupEdit(meetup, later, true, "America/Coyhaique").settings).toEqual({ deadline: "2026-12-02T19:00:00Z" });
    expect(meetupEdit(meetup, { ...form, timeZone: "Europe/Berlin" }, true, "America/Coyhaique")).toEqual({
      timeZone: "Europe/Berlin",
    });
  });

  it("[MS9] sends with another zone what the slots become by this browser's laws, whole days left out", () => {
    const slots: Meetup["slots"] = {
      s1: { id: "s1", start: "2026-12-04T18:00:00Z", end: "2026-12-04T20:00:00Z" },
      s2: { id: "s2", date: "2026-12-05" },
    };
    expect(meetupEdit({ ...meetup, slots }, withZone(meetup, formOf(meetup), "Asia/Tokyo"), true)).toEqual({
      timeZone: "Asia/Tokyo",
      slots: { s1: { start: "2026-12-04T10:00:00Z", end: "2026-12-04T12:00:00Z" } },
    });
  });

  it("[MS9] leaves it to the server where it does not know the zone in which the times were", () => {
    const slots: Meetup["slots"] = { s1: { id: "s1", start: "2026-12-04T18:00:00Z", end: "2026-12-04T20:00:00Z" } };
    const form = withZone(meetup, formOf(meetup, "America/Coyhaique"), "Asia/Tokyo", "America/Coyhaique");
    expect(meetupEdit({ ...meetup, slots }, form, true, "America/Coyhaique")).toEqual({ timeZone: "Asia/Tokyo" });
  });

  it("[MS3] names only what differs", () => {
    expect(meetupEdit(meetup, formOf(meetup), true)).toEqual({});
    expect(meetupEdit(meetup, { ...formOf(meetup), activity: " ", title: "Wine " }, true)).toEqual({
      activity: null,
      title: "Wine",
    });
  });

  it("[MS18] sends the key of an activity that the page knows, whatever its language, and one's own words as they are", () => {
    for (const [activity, sent] of Object.entries({ Coffee: "coffee", " прогулка ": "walk", Darts: "Darts" }))
      expect(meetupEdit(meetup, { ...formOf(meetup), activity }, true)).toEqual({ activity: sent });
  });

  it("takes a title as the server does, and leaves alone an old one that nobody touched", () => {
    const old = { ...meetup, title: "\u200b", description: "a\u000bb " };
    expect(isTitleReady(old, formOf(old))).toBe(true);
    expect(meetupEdit(old, { ...formOf(old), activity: "wine\tor\u200b" }, true)).toEqual({ activity: "wine or" });
    for (const title of ["\u3164", "\t", "x".repeat(121), ""]) {
      expect(isTitleReady(old, { ...formOf(old), title })).toBe(false);
    }
    expect(isTitleReady(old, { ...formOf(old), title: `${"x".repeat(120)}\u200b` })).toBe(true);
    expect(meetupEdit(old, { ...formOf(old), title: "Beer\tnow" }, true)).toEqual({ title: "Beer now" });
  });

  it("[MS1] leaves the settings alone where one may not change them", () => {
    expect(meetupEdit(meetup, { ...formOf(meetup), deadline: "" }, false)).toEqual({});
    expect(meetupEdit(meetup, { ...formOf(meetup), deadline: "" }, true)).toEqual({ settings: { deadline: null } });
  });

  it.each([
    ["Asia/Tokyo", "2026-12-02T04:00"],
    ["America/Los_Angeles", "2026-12-01T11:00"],
    ["Asia/Kathmandu", "2026-12-02T00:45"],
  ])("[MS9] with another zone shows the same deadline on its clock, and does not send it: %s", (timeZone, deadline) => {
    const form = withZone(meetup, formOf(meetup), timeZone);
    expect(form).toEqual({ ...formOf(meetup), timeZone, deadline });
    expect(meetupEdit(meetup, form, true)).toEqual({ timeZone });
    expect(withZone(meetup, form, "Europe/Berlin")).toEqual(formOf(meetup));
  });

  it("[MS9] a deadline that was typed stays the moment it was, whichever zone is chosen afterwards", () => {
    const typed = withZone(meetup, { ...formOf(meetup), deadline: "2026-12-02T20:00" }, "Asia/Tokyo");
    expect(typed.deadline).toBe("2026-12-03T04:00");
    expect(meetupEdit(meetup, typed, true)).toEqual({
      timeZone: "Asia/Tokyo",
      settings: { deadline: "2026-12-02T19:00:00Z" },
    });
    const none = withZone(meetup, { ...formOf(meetup), deadline: "" }, "Asia/Tokyo");
    expect(meetupEdit(meetup, none, true).settings).toEqual({ deadline: null });
  });

  it("an untouched deadline keeps its seconds, and which of two like hours it is in, through every zone", () => {
    for (const deadline of ["2026-12-01T19:00:30Z", "2027-10-31T00:30:00Z", "2027-10-31T01:30:00Z"]) {
      const standing = { ...meetup, settings: { ...meetup.settings, deadline } };
      let form = formOf(standing);
      for (const timeZone of ["Asia/Tokyo", "America/New_York", "Mars/Olympus", "Europe/Paris", "Europe/Berlin"]) {
        form = withZone(standing, form, timeZone);
        expect(meetupEdit(standing, form, true).settings).toBeUndefined();
      }
      expect(form).toEqual(formOf(standing));
    }
  });

  it("an untouched deadline is not sent where somebody else has just changed the zone", () => {
    const moved = { ...meetup, timeZone: "Asia/Tokyo" };
    expect(meetupEdit(moved, formOf(meetup), true).settings).toBeUndefined();
  });
});
