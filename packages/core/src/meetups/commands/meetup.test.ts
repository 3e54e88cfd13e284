import { describe, expect, it } from "vitest";
import { aRecord, noon } from "../../testing/a-record.ts";
import { participantId as p, slotId as s } from "../../testing/ids.ts";
import { accept, guest, organiser, person, playCommand, refusalCodeOf } from "../../testing/play.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import type { EditMeetup } from "./meetup.ts";

const edit = (what: Omit<EditMeetup, "kind">): EditMeetup => ({ kind: "editMeetup", ...what });

describe("texts and settings", () => {
  it("[MS3] sets what is named and differs", () => {
    const record = aRecord();
    expect(accept(record, edit({ title: "Cinema", description: "Bring <3" }))).toEqual({
      set: { title: "Cinema", description: "Bring <3" },
      unset: [],
    });
    expect(accept(record, edit({ title: "Cinema", activity: "cinema" })).set).toEqual({ activity: "cinema" });
  });

  it("null empties a text", () => {
    const record = aRecord({ activity: "beer", description: "x" });
    expect(accept(record, edit({ activity: null, description: null })).set).toEqual({ activity: "", description: "" });
    expect(accept(record, edit({ activity: null }))).toEqual({ set: {}, unset: [] });
  });

  it("merges settings by field; null removes the deadline", () => {
    const record = aRecord();
    expect(accept(record, edit({ settings: { deadline: "2026-12-03T12:00:00Z" } })).set).toEqual({
      "settings.deadline": "2026-12-03T12:00:00Z",
    });
    expect(accept(record, edit({ settings: { proposals: "approval" } })).set).toEqual({
      "settings.proposals": "approval",
    });
    expect(accept(record, edit({ settings: { deadline: "2026-12-03T12:00:00Z", proposals: "approval" } }))).toEqual({
      set: {},
      unset: [],
    });
    expect(accept(record, edit({ settings: { deadline: null } })).unset).toEqual(["settings.deadline"]);
    expect(accept(record, edit({ settings: { deadline: null } }))).toEqual({ set: {}, unset: [] });
    expect(record.meetup.settings).toEqual({ editing: "anyone", proposals: "approval", blind: false });
  });

  it("[MS1] settings are the organiser's in every meetup, texts under editing: organiser", () => {
    for (const identity of [guest, person(1)]) {
      accept(aRecord(), edit({ title: "Cinema" }), { identity });
      expect(refusalCodeOf(aRecord(), edit({ settings: { proposals: "anyone" } }), { identity })).toBe("not_allowed");
      expect(refusalCodeOf(aRecord(), edit({ title: "Cinema", settings: { deadline: null } }), { identity })).toBe(
        "not_allowed",
      );
      const strict = aRecord();
      strict.meetup.settings.editing = "organiser";
      expect(refusalCodeOf(strict, edit({ title: "Cinema" }), { identity })).toBe("not_allowed");
      expect(refusalCodeOf(strict, edit({ timeZone: "Europe/Berlin" }), { identity })).toBe("not_allowed");
      expect(refusalCodeOf(strict, edit({}), { identity })).toBe("not_allowed");
    }
    accept(aRecord(), edit({ title: "Cinema", settings: { proposals: "organiser" } }), { identity: organiser });
  });
});

describe("what the page proposed, and what a preview tells", () => {
  it("[MS18] a title left as proposed is marked, and a title without the mark takes it away", () => {
    const record = aRecord();
    expect(accept(record, edit({ title: "A beer?", titleProposed: true }))).toEqual({
      set: { title: "A beer?", titleProposed: true },
      unset: [],
    });
    expect(accept(record, edit({ activity: "coffee" }))).toEqual({ set: { activity: "coffee" }, unset: [] });
    expect(accept(record, edit({ titleProposed: true }))).toEqual({ set: {}, unset: [] });
    expect(accept(record, edit({ title: "A beer?" }))).toEqual({ set: {}, unset: ["titleProposed"] });
    expect(accept(record, edit({ title: "Wine" }))).toEqual({ set: { title: "Wine" }, unset: [] });
    accept(record, edit({ titleProposed: true }));
    expect(accept(record, edit({ titleProposed: false }))).toEqual({ set: {}, unset: ["titleProposed"] });
    expect(record.meetup).not.toHaveProperty("titleProposed");
  });

  it("[MS18] the organiser chooses what a preview tells; until then it is full", () => {
    const record = aRecord();
    expect(accept(record, edit({ settings: { preview: "full" } })).set).toEqual({});
    expect(accept(record, edit({ settings: { preview: "neutral" } })).set).toEqual({ "settings.preview": "neutral" });
    expect(accept(record, edit({ settings: { preview: "full" } })).set).toEqual({ "settings.preview": "full" });
    for (const identity of [guest, person(1)])
      expect(refusalCodeOf(record, edit({ settings: { preview: "full" } }), { identity })).toBe("not_allowed");
  });
});

describe("another time zone", () => {
  const answered = (): MeetupRecord =>
    aRecord({ votes: { [p(1)]: { [s(1)]: "yes", [s(3)]: "yes" }, [p(2)]: { [s(2)]: "no" } } });

  it("[MS9] keeps the wall clock: timed slots move and ask again, whole days stay", () => {
    const record = answered();
    expect(accept(record, edit({ timeZone: "Europe/Berlin" }))).toEqual({
      set: {
        timeZone: "Europe/Berlin",
        [`slots.${s(1)}.start`]: "2026-12-04T18:00:00Z",
        [`slots.${s(1)}.end`]: "2026-12-04T20:00:00Z",
        [`reconfirm.${s(1)}`]: { [p(1)]: true },
        [`slots.${s(2)}.start`]: "2026-12-05T18:00:00Z",
        [`slots.${s(2)}.end`]: "2026-12-05T20:00:00Z",
        [`reconfirm.${s(2)}`]: { [p(2)]: true },
      },
      unset: [],
    });
  });

  it("[MS9] moves nothing and asks nobody when the instants stay", () => {
    const record = answered();
    expect(accept(record, edit({ timeZone: "Europe/Lisbon" }))).toEqual({
      set: { timeZone: "Europe/Lisbon" },
      unset: [],
    });
    expect(accept(record, edit({ timeZone: "Europe/Lisbon" }))).toEqual({ set: {}, unset: [] });
  });

  it("[MS13] is refused when it would move the decided slot", () => {
    const record = answered();
    accept(record, { kind: "decide", slotId: s(1) });
    expect(refusalCodeOf(record, edit({ timeZone: "Europe/Berlin", title: "Cinema" }))).toBe("option_decided");
    accept(record, edit({ timeZone: "Europe/Lisbon" }));
    accept(record, { kind: "decide", slotId: s(3) });
    accept(record, edit({ timeZone: "Europe/Berlin" }));
    expect(record.meetup.slots[s(1)]).toMatchObject({ start: "2026-12-04T18:00:00Z" });
  });

  it("corrects the zone of slots that have ended, too", () => {
    const record = answered();
    accept(record, edit({ timeZone: "Asia/Tokyo" }), { now: noon + 30 * 24 * 3_600_000 });
    expect(record.meetup.slots[s(1)]).toMatchObject({ start: "2026-12-04T10:00:00Z" });
  });

  it("keeps the end of the evening where the nights differ in length", () => {
    const night = { id: s(1), start: "2027-03-27T23:00:00Z", end: "2027-03-28T04:00:00Z" };
    const record = aRecord({ slots: { [s(1)]: night } });
    accept(record, edit({ timeZone: "Asia/Tokyo" }));
    expect(record.meetup.slots[s(1)]).toEqual({ id: s(1), start: "2027-03-27T14:00:00Z", end: "2027-03-27T20:00:00Z" });
  });

  it("[MS9] leaves the second of two like hours where it is, when the clocks agree or nothing is said of them", () => {
    const second = { id: s(1), start: "2026-10-25T01:15:00Z", end: "2026-10-25T01:45:00Z" };
    const record = aRecord({ timeZone: "Europe/Berlin", slots: { [s(1)]: second } });
    expect(accept(record, edit({ title: "Cinema" })).set).toEqual({ title: "Cinema" });
    expect(accept(record, edit({ timeZone: "Europe/Paris" })).set).toEqual({ timeZone: "Europe/Paris" });
  });

  it("leaves no slot without length where the clocks go back", () => {
    const record = aRecord({
      timeZone: "Europe/Berlin",
      slots: { [s(1)]: { id: s(1), start: "2026-10-25T00:30:00Z", end: "2026-10-25T01:30:00Z" } },
    });
    accept(record, edit({ timeZone: "Asia/Tokyo" }));
    expect(record.meetup.slots[s(1)]).toMatchObject({ start: "2026-10-24T17:30:00Z", end: "2026-10-24T18:30:00Z" });
  });

  it("[MS16] there and back again asks nobody", () => {
    const record = answered();
    accept(record, edit({ timeZone: "Asia/Tokyo" }));
    expect(Object.keys(record.meetup.reconfirm)).toEqual([s(1), s(2)]);
    accept(record, edit({ timeZone: "Europe/London" }));
    expect(record.meetup.reconfirm).toEqual({});
  });

  it("[MS16] after the deadline moves no slot, unless the same command lifts it", () => {
    const over = "2026-12-01T11:00:00Z";
    const record = answered();
    record.meetup.settings.deadline = over;
    expect(refusalCodeOf(record, edit({ timeZone: "Europe/Berlin" }))).toBe("voting_closed");
    expect(refusalCodeOf(record, edit({ timeZone: "Europe/Berlin" }), { identity: guest })).toBe("voting_closed");
    accept(record, edit({ timeZone: "Europe/Lisbon", title: "Cinema" }));
    const later = { deadline: "2026-12-03T12:00:00Z" };
    expect(refusalCodeOf(record, edit({ timeZone: "Europe/Berlin", settings: { deadline: over } }))).toBe(
      "voting_closed",
    );
    accept(structuredClone(record), edit({ timeZone: "Europe/Berlin", settings: { deadline: null } }));
    accept(record, edit({ timeZone: "Europe/Berlin", settings: later }));
    expect(refusalCodeOf(record, edit({ timeZone: "Asia/Tokyo", settings: { deadline: over } }))).toBe("voting_closed");
    accept(record, edit({ settings: { deadline: over } }));
  });

  const shown = { [s(1)]: { start: "2026-12-04T17:00:00Z", end: "2026-12-04T19:00:00Z" } };

  it("[MS9] takes the times that the asking page has shown: its data may know a newer law", () => {
    const record = answered();
    accept(record, edit({ timeZone: "Europe/Berlin", slots: shown }));
    expect(record.meetup.slots[s(1)]).toMatchObject(shown[s(1)] ?? {});
    // Those that it did not state are reckoned here.
    expect(record.meetup.slots[s(2)]).toMatchObject({ start: "2026-12-05T18:00:00Z" });
    expect(record.meetup.reconfirm[s(1)]).toEqual({ [p(1)]: true });
  });

  it("[MS9] moves nothing and asks nobody where the page has shown that the clocks agree", () => {
    const record = answered();
    const { [s(1)]: slot } = record.meetup.slots;
    if (slot === undefined || "date" in slot) throw new Error("no timed slot");
    const { start, end } = slot;
    accept(record, edit({ timeZone: "Europe/Berlin", slots: { [s(1)]: { start, end } } }));
    expect(record.meetup.slots[s(1)]).toMatchObject({ start, end });
    expect(record.meetup.reconfirm).not.toHaveProperty(s(1));
  });

  it.each([
    ["four hours off", { start: "2026-12-04T22:00:01Z", end: "2026-12-04T22:30:00Z" }, [`slots.${s(1)}.start`]],
    ["an end four hours off", { start: "2026-12-04T18:00:00Z", end: "2026-12-05T00:00:00Z" }, [`slots.${s(1)}.end`]],
    ["no length", { start: "2026-12-04T19:00:00Z", end: "2026-12-04T19:00:00Z" }, [`slots.${s(1)}.end`]],
    [
      "another year",
      { start: "2027-12-04T19:00:00Z", end: "2027-12-04T20:00:00Z" },
      [`slots.${s(1)}.start`, `slots.${s(1)}.end`],
    ],
  ])("[MS9] refuses stated times that no law explains: %s", (_, time, paths) => {
    const record = answered();
    const { outcome } = playCommand(record, edit({ timeZone: "Europe/Berlin", slots: { [s(1)]: time } }));
    expect(outcome).toMatchObject({ ok: false, code: "validation_failed" });
    expect(outcome.ok ? [] : outcome.errors?.map(({ path }) => path)).toEqual(paths);
    expect(record).toEqual(answered());
  });

  it("[MS9] stated times are nothing without another zone, and of no slot that is gone or a whole day", () => {
    expect(refusalCodeOf(answered(), edit({ slots: shown }))).toBe("validation_failed");
    const record = answered();
    const zone = record.meetup.timeZone;
    expect(accept(record, edit({ timeZone: zone, slots: shown })).set).toEqual({});
    accept(
      record,
      edit({
        timeZone: "Europe/Berlin",
        slots: {
          [s(3)]: shown[s(1)] ?? { start: "", end: "" },
          [s(9)]: { start: "2030-01-01T00:00:00Z", end: "2030-01-01T01:00:00Z" },
        },
      }),
    );
    expect(record.meetup.slots[s(3)]).toHaveProperty("date");
    expect(record.meetup.slots).not.toHaveProperty(s(9));
  });

  it("[MS13][MS16] stated times move neither the decided slot nor one after the deadline", () => {
    const record = answered();
    accept(record, { kind: "decide", slotId: s(1) });
    const agreed = edit({
      timeZone: "Europe/Lisbon",
      slots: { [s(1)]: { start: "2026-12-04T20:00:00Z", end: "2026-12-04T22:00:00Z" } },
    });
    expect(refusalCodeOf(record, agreed)).toBe("option_decided");
    const over = answered();
    over.meetup.settings.deadline = "2026-12-01T11:00:00Z";
    expect(refusalCodeOf(over, agreed)).toBe("voting_closed");
    accept(over, { kind: "decide", slotId: s(3) });
    expect(refusalCodeOf(over, agreed)).toBe("voting_closed");
  });
});
