import { describe, expect, it } from "vitest";
import { beer, noon, recordOf } from "../../testing/a-record.ts";
import { participantId as p, slotId as s, venueId as v } from "../../testing/ids.ts";
import { invariantViolations } from "../../testing/invariants.ts";
import { accept } from "../../testing/play.ts";
import { limits } from "../model/limits.ts";
import { newMeetup } from "./new-meetup.ts";

const created = (input: Partial<typeof beer>) => newMeetup({ ...beer, ...input }, { now: noon });

describe("a new meetup", () => {
  it("[MS2] starts at version 1, open, with everything in its place", () => {
    const { meetup, vault } = recordOf();
    expect(meetup).toMatchObject({
      version: 1,
      status: "open",
      activity: "",
      description: "",
      createdAt: "2026-12-01T12:00:00Z",
      updatedAt: "2026-12-01T12:00:00Z",
      settings: { editing: "anyone", proposals: "anyone", blind: false },
      participants: {},
      votes: {},
      queue: {},
      reconfirm: {},
      comments: {},
    });
    expect(Object.keys(meetup.slots)).toEqual([s(1), s(2), s(3)]);
    expect(meetup.venues[v(2)]).toEqual({ id: v(2), name: "The Snug", capacity: 4, order: 5 });
    const made = [...Object.values(meetup.slots), ...Object.values(meetup.venues)];
    expect(made.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5]);
    expect(vault).toEqual({ organiser: "organiser-token", tokens: {}, receipts: {} });
    expect(invariantViolations({ meetup, vault })).toEqual([]);
  });

  it("makes the named organiser a participant with an own token", () => {
    const { meetup, vault } = recordOf({ organiser: { id: p(1), name: "Anna" }, participantToken: "mine" });
    expect(meetup.participants).toEqual({
      [p(1)]: { id: p(1), name: "Anna", avatar: "", partySize: 1, organiser: true, joinedAt: meetup.createdAt },
    });
    expect(vault.tokens).toEqual({ mine: p(1) });
    expect(() => created({ organiser: { id: p(1), name: "Anna" } })).toThrow(TypeError);
  });

  it("may be empty, and keeps the settings that are given", () => {
    const { meetup } = recordOf({
      slots: [],
      venues: [],
      settings: { blind: false, deadline: "2026-12-03T12:00:00Z" },
    });
    expect(meetup).toMatchObject({ slots: {}, venues: {} });
    expect(meetup.settings).toEqual({
      editing: "anyone",
      proposals: "anyone",
      blind: false,
      deadline: "2026-12-03T12:00:00Z",
    });
  });

  it("[MS18] keeps whether its title was proposed by the page, and what a preview tells", () => {
    const { meetup } = recordOf({ titleProposed: true, activity: "beer", settings: { preview: "neutral" } });
    expect(meetup).toMatchObject({ titleProposed: true, activity: "beer", settings: { preview: "neutral" } });
    for (const own of [recordOf(), recordOf({ titleProposed: false })]) {
      expect(own.meetup).not.toHaveProperty("titleProposed");
      expect(own.meetup.settings).not.toHaveProperty("preview");
    }
  });

  it("[RT12] a blind one is edited by its organiser, whatever was asked for", () => {
    for (const settings of [{ blind: true }, { blind: true, editing: "anyone" }] as const) {
      expect(recordOf({ settings }).meetup.settings).toMatchObject({ blind: true, editing: "organiser" });
    }
    expect(recordOf({ settings: { blind: false } }).meetup.settings.editing).toBe("anyone");
  });

  it("refuses times that cannot be right, each at its path", () => {
    const slots = [
      { id: s(1), date: "2026-12-01" },
      { id: s(2), date: "2026-11-30" },
      { id: s(3), start: "2026-12-04T19:00:00Z", end: "2026-12-04T19:00:00Z" },
      { id: s(4), start: "2026-11-30T10:00:00Z", end: "2026-11-30T11:00:00Z" },
    ];
    const refused = created({ slots });
    expect("errors" in refused && refused.errors?.map(({ path }) => path)).toEqual([
      "slots.1.date",
      "slots.2.end",
      "slots.3.end",
    ]);
    expect(refused).toMatchObject({ ok: false, code: "validation_failed" });
  });

  it("refuses more slots and venues than there may be", () => {
    const slots = Array.from({ length: limits.slots + 1 }, (_, n) => ({ id: s(n), date: "2026-12-10" }));
    const venues = Array.from({ length: limits.venues + 1 }, (_, n) => ({ id: v(n), name: "x" }));
    expect(created({ slots })).toMatchObject({ code: "limit_reached" });
    expect(created({ venues })).toMatchObject({ code: "limit_reached" });
    expect(created({ slots: slots.slice(1), venues: venues.slice(1) })).toHaveProperty("meetup");
  });

  it("shares nothing with what was asked for", () => {
    const input = {
      slots: [{ id: s(1), date: "2026-12-10" }],
      venues: [{ id: v(1), name: "x", access: { quiet: "no" } as const }],
    };
    const before = structuredClone(input);
    const record = recordOf(input);
    accept(record, { kind: "editSlot", slotId: s(1), edit: { date: "2026-12-11" } });
    accept(record, { kind: "editVenue", venueId: v(1), edit: { name: "y" } });
    Object.assign(record.meetup.venues[v(1)]?.access ?? {}, { quiet: "yes" });
    expect(input).toEqual(before);
  });

  it("keeps no empty facts of a venue", () => {
    expect(recordOf({ venues: [{ id: v(1), name: "x", access: {} }] }).meetup.venues[v(1)]).toEqual({
      id: v(1),
      name: "x",
      order: 4,
    });
  });
});
