import { describe, expect, it } from "vitest";
import * as inputs from "./inputs.ts";

const paths = (result: { success: boolean; error?: { issues: { path: PropertyKey[] }[] } }) =>
  result.error?.issues.map((issue) => issue.path.join("."));

const beer = { title: " Beer ", timeZone: "Europe/Berlin", slots: [], venues: [] };

describe("newMeetup", () => {
  it("normalises text to NFC and trims it", () => {
    expect(inputs.newMeetup.parse({ ...beer, title: "  Cafe\u0301 " }).title).toBe("Caf\u00e9");
  });

  it("[LI1] counts code points, not UTF-16 units", () => {
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

  it("takes a line break for a space in a title, keeps it in a description, and drops other controls", () => {
    const meetup = { ...beer, title: "a\nb\tc\u0007", description: "a\r\nb\u0085c\td\u0007" };
    expect(inputs.newMeetup.parse(meetup)).toMatchObject({ title: "a b c", description: "a\nb\nc d" });
  });

  it.each(["\u200b", "\u3164", "\u2800", "\u202e", "\ufe0f", " \t\u00ad"])(
    "refuses a title of %j alone: nothing of it is seen",
    (title) => {
      expect(paths(inputs.newMeetup.safeParse({ ...beer, title }))).toEqual(["title"]);
      expect(paths(inputs.newComment.safeParse({ text: title }))).toEqual(["text"]);
      expect(paths(inputs.newVenue.safeParse({ name: title }))).toEqual(["name"]);
      expect(paths(inputs.newParticipant.safeParse({ name: title }))).toEqual(["name"]);
      expect(inputs.newMeetup.parse({ ...beer, description: title }).description).toBe("");
    },
  );

  it("[LI1] [LI2] names a text once that is too long, or has too many marks on a letter", () => {
    for (const title of ["x".repeat(481), `a${"\u0301".repeat(31)}`, "\u0301".repeat(32_000)])
      expect(paths(inputs.newMeetup.safeParse({ ...beer, title }))).toEqual(["title"]);
  });

  it("[LI3] an avatar is one emoji, or none", () => {
    expect(inputs.newParticipant.parse({ name: "Anna", avatar: " ❤️ " }).avatar).toBe("❤️");
    expect(inputs.newParticipant.parse({ name: "Anna", avatar: "" }).avatar).toBe("");
    for (const avatar of ["A", "🦊🦊", "organiser", "★ host"])
      expect(paths(inputs.newParticipant.safeParse({ name: "Anna", avatar }))).toEqual(["avatar"]);
  });

  it("keeps a zone in the letters in which IANA has it", () => {
    expect(inputs.newMeetup.parse({ ...beer, timeZone: "europe/kyiv" }).timeZone).toBe("Europe/Kyiv");
    expect(inputs.meetupEdit.parse({ timeZone: "ASIA/HO_CHI_MINH" }).timeZone).toBe("Asia/Ho_Chi_Minh");
    for (const timeZone of ["Etc/Unknown", "+02:00", "", "Foo/Bar"])
      expect(paths(inputs.newMeetup.safeParse({ ...beer, timeZone }))).toEqual(["timeZone"]);
  });

  it("takes what slots become in another zone, as instants alone", () => {
    const time = { start: "2026-12-04T19:00:00+01:00", end: "2026-12-04T20:00:00Z" };
    const slots = { s_AAAAAAAAAAAA: time };
    expect(inputs.meetupEdit.parse({ timeZone: "Europe/Berlin", slots }).slots).toEqual({
      s_AAAAAAAAAAAA: { start: "2026-12-04T18:00:00Z", end: "2026-12-04T20:00:00Z" },
    });
    for (const wrong of [
      { x: time },
      { s_AAAAAAAAAAAA: { date: "2026-12-04" } },
      { s_AAAAAAAAAAAA: { start: time.start } },
    ])
      expect(inputs.meetupEdit.safeParse({ timeZone: "Europe/Berlin", slots: wrong }).success).toBe(false);
  });

  it("[MS18] takes a title as proposed, and what a preview tells", () => {
    const proposed = { ...beer, title: "Beer", titleProposed: true, settings: { preview: "neutral" } };
    expect(inputs.newMeetup.parse(proposed)).toEqual(proposed);
    expect(inputs.meetupEdit.parse({ titleProposed: false })).toEqual({ titleProposed: false });
    expect(paths(inputs.newMeetup.safeParse({ ...beer, titleProposed: "yes" }))).toEqual(["titleProposed"]);
    expect(paths(inputs.meetupEdit.safeParse({ settings: { preview: "none" } }))).toEqual(["settings.preview"]);
  });

  it("[MS19] a decision names options, or draws and names none", () => {
    const s1 = "s_AAAAAAAAAAAA";
    for (const good of [{ slotId: s1 }, { draw: true }]) expect(inputs.newDecision.parse(good)).toEqual(good);
    expect(paths(inputs.newDecision.safeParse({}))).toEqual([""]);
    expect(paths(inputs.newDecision.safeParse({ draw: false }))).toEqual(["draw"]);
    expect(paths(inputs.newDecision.safeParse({ draw: true, slotId: s1 }))).toEqual(["draw"]);
    // That it was drawn is the server's word.
    expect(inputs.newDecision.safeParse({ slotId: s1, drawnFrom: 2 }).success).toBe(false);
  });

  it("[MS20] takes one of the eight reactions", () => {
    expect(inputs.newReaction.parse({ emoji: "❤️" })).toEqual({ emoji: "❤️" });
    for (const emoji of ["🦊", "❤", "", null])
      expect(paths(inputs.newReaction.safeParse({ emoji }))).toEqual(["emoji"]);
  });

  it("[MS21] [LI1] a reopening may give a reason of 200 code points, on one line, or nothing at all", () => {
    expect(inputs.reopening.parse(undefined)).toBeUndefined();
    expect(inputs.reopening.parse({})).toEqual({});
    expect(inputs.reopening.parse({ reason: " Rain\nand snow " })).toEqual({ reason: "Rain and snow" });
    for (const reason of ["", "x".repeat(201)])
      expect(paths(inputs.reopening.safeParse({ reason }))).toEqual(["reason"]);
  });

  it("names the field at fault", () => {
    expect(paths(inputs.newMeetup.safeParse({ ...beer, timeZone: "Mars/Olympus" }))).toEqual(["timeZone"]);
  });

  it.each(["javascript:alert(1)", "data:text/html,x", "ftp://example.org", "//example.org"])(
    "[LI4] refuses the link %s",
    (url) => {
      expect(inputs.newMeetup.safeParse({ ...beer, venues: [{ name: "Bar", url }] }).success).toBe(false);
    },
  );

  it.each([
    "https://pub.test/m/abc#me=p_AAAAAAAAAAAA.t",
    "http://other.test/m/abc#org=t",
    "HTTPS://PUB.TEST:8443/m/abc.#x&%6frg=t",
  ])(
    "[MS15] [LI4] refuses the capability link %s for a place: one click would make its reader somebody else",
    (link) => {
      for (const field of ["url", "photo"]) {
        const meetup = { ...beer, venues: [{ name: "Bar", [field]: link }] };
        expect(paths(inputs.newMeetup.safeParse(meetup))).toEqual([`venues.0.${field}`]);
        expect(paths(inputs.newVenue.safeParse({ name: "Bar", [field]: link }))).toEqual([field]);
        expect(paths(inputs.venueEdit.safeParse({ [field]: link }))).toEqual([field]);
        expect(inputs.venueEdit.safeParse({ [field]: link.replace(/#.*/, "") }).success).toBe(true);
      }
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
