import type { Meetup } from "@pintpoint/core";
import { describe, expect, it } from "vitest";
import { formOf, meetupEdit } from "./meetup-form.ts";

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

  it("[MS3] names only what differs", () => {
    expect(meetupEdit(meetup, formOf(meetup), true)).toEqual({});
    expect(meetupEdit(meetup, { ...formOf(meetup), activity: " ", title: "Wine " }, true)).toEqual({
      activity: null,
      title: "Wine",
    });
  });

  it("[MS1] leaves the settings alone where one may not change them", () => {
    expect(meetupEdit(meetup, { ...formOf(meetup), deadline: "" }, false)).toEqual({});
    expect(meetupEdit(meetup, { ...formOf(meetup), deadline: "" }, true)).toEqual({ settings: { deadline: null } });
  });
});
