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
