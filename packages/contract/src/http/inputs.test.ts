import { describe, expect, it } from "vitest";
import * as inputs from "./inputs.ts";

const paths = (result: { success: boolean; error?: { issues: { path: PropertyKey[] }[] } }) =>
  result.error?.issues.map((issue) => issue.path.join("."));

const beer = { title: " Beer ", timeZone: "Europe/Berlin", slots: [], venues: [] };

describe("newMeetup", () => {
  it("normalises text to NFC and trims it", () => {
    expect(inputs.newMeetup.parse({ ...beer, title: "  Cafe\u0301 " }).title).toBe("Caf\u00e9");
  });

  it("counts code points, not UTF-16 units", () => {
    expect(inputs.newMeetup.safeParse({ ...beer, title: "🍺".repeat(120) }).success).toBe(true);
    expect(inputs.newMeetup.safeParse({ ...beer, title: "🍺".repeat(121) }).success).toBe(false);
  });

  it("normalises an instant's offset and fraction to UTC to the second", () => {
    const slots = [{ start: "2026-12-04T17:00:00.250+01:00", end: "2026-12-04T18:00:00Z" }];
    expect(inputs.newMeetup.parse({ ...beer, slots }).slots[0]).toEqual({
      start: "2026-12-04T16:00:00Z",
      end: "2026-12-04T18:00:00Z",
    });
  });

  it("refuses line breaks in a title and allows them in a description", () => {
    expect(inputs.newMeetup.safeParse({ ...beer, title: "a\nb" }).success).toBe(false);
    expect(inputs.newMeetup.safeParse({ ...beer, description: "a\nb" }).success).toBe(true);
    expect(inputs.newMeetup.safeParse({ ...beer, description: "a\u0007b" }).success).toBe(false);
  });

  it("names the field at fault", () => {
    expect(paths(inputs.newMeetup.safeParse({ ...beer, timeZone: "Mars/Olympus" }))).toEqual(["timeZone"]);
  });

  it.each(["javascript:alert(1)", "data:text/html,x", "ftp://example.org", "//example.org"])(
    "refuses the link %s",
    (url) => {
      expect(inputs.newMeetup.safeParse({ ...beer, venues: [{ name: "Bar", url }] }).success).toBe(false);
    },
  );

  it("refuses ids from the outside and fields that it does not know", () => {
    expect(inputs.newMeetup.safeParse({ ...beer, slots: [{ id: "s_1", date: "2026-12-04" }] }).success).toBe(false);
    expect(inputs.newMeetup.safeParse({ ...beer, colour: "red" }).success).toBe(false);
  });
});

describe("a PATCH that names nothing is refused, one that names a field is a command", () => {
  it("[MS2] meetup", () => {
    expect(inputs.meetupEdit.safeParse({}).success).toBe(false);
    expect(inputs.meetupEdit.safeParse({ settings: {} }).success).toBe(false);
    expect(inputs.meetupEdit.safeParse({ description: null }).success).toBe(true);
  });

  it("[MS1] editing and blind are set at creation and unknown afterwards", () => {
    expect(inputs.meetupEdit.safeParse({ settings: { blind: true } }).success).toBe(false);
    expect(inputs.meetupEdit.safeParse({ settings: { editing: "organiser" } }).success).toBe(false);
  });

  it("votes", () => {
    expect(inputs.castVotes.safeParse({ votes: {} }).success).toBe(false);
    expect(inputs.castVotes.safeParse({ votes: { s_abcdefghijkl: null } }).success).toBe(true);
    expect(inputs.castVotes.safeParse({ votes: { x: "yes" } }).success).toBe(false);
  });

  it("decision", () => {
    expect(inputs.newDecision.safeParse({}).success).toBe(false);
    expect(inputs.newDecision.safeParse({ slotId: null }).success).toBe(false);
    expect(inputs.newDecision.safeParse({ venueId: "v_abcdefghijkl" }).success).toBe(true);
  });
});
