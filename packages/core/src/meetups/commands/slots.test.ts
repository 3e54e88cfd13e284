import { describe, expect, it } from "vitest";
import { aRecord, noon } from "../../testing/a-record.ts";
import { participantId as p, slotId as s } from "../../testing/ids.ts";
import { accept, guest, organiser, person, playCommand, refusalCodeOf } from "../../testing/play.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import type { SlotEdit } from "./slot-time.ts";
import type { EditSlot } from "./slots.ts";

const edit = (n: number, what: SlotEdit): EditSlot => ({ kind: "editSlot", slotId: s(n), edit: what });
const answered = (): MeetupRecord =>
  aRecord({ votes: { [p(1)]: { [s(1)]: "yes" }, [p(2)]: { [s(1)]: "no", [s(3)]: "yes" } } });

describe("moving a slot", () => {
  it("[MS3] sets only the field that differs", () => {
    const record = aRecord();
    expect(accept(record, edit(1, { start: "2026-12-04T18:00:00Z" }))).toEqual({
      set: { [`slots.${s(1)}.start`]: "2026-12-04T18:00:00Z" },
      unset: [],
    });
    expect(accept(record, edit(1, { start: "2026-12-04T18:00:00Z", end: "2026-12-04T22:00:00Z" })).set).toEqual({
      [`slots.${s(1)}.end`]: "2026-12-04T22:00:00Z",
    });
  });

  it("[MS9] moving a slot asks everybody again who answered it", () => {
    const record = answered();
    accept(record, edit(1, { end: "2026-12-04T22:00:00Z" }));
    expect(record.meetup.reconfirm).toEqual({ [s(1)]: { [p(1)]: true, [p(2)]: true } });
    expect(record.meetup.votes[p(1)]).toEqual({ [s(1)]: "yes" });
  });

  it("[MS9] a move that ends where it began asks nobody", () => {
    const record = answered();
    const same: SlotEdit = { start: "2026-12-04T19:00:00Z", end: "2026-12-04T21:00:00Z" };
    expect(accept(record, edit(1, same))).toEqual({ set: {}, unset: [] });
    expect(accept(record, edit(3, { date: "2026-12-06" }))).toEqual({ set: {}, unset: [] });
  });

  it("[MS9] moving again asks again those who have answered in between", () => {
    const record = answered();
    accept(record, edit(1, { end: "2026-12-04T22:00:00Z" }));
    accept(record, { kind: "castVotes", participantId: p(1), votes: { [s(1)]: "yes" } }, { identity: person(1) });
    expect(record.meetup.reconfirm).toEqual({ [s(1)]: { [p(2)]: true } });
    accept(record, edit(1, { end: "2026-12-04T23:00:00Z" }));
    expect(record.meetup.reconfirm).toEqual({ [s(1)]: { [p(1)]: true, [p(2)]: true } });
  });

  it("makes a whole day of a time, and the reverse", () => {
    const record = answered();
    expect(accept(record, edit(1, { date: "2026-12-08" }))).toEqual({
      set: { [`slots.${s(1)}.date`]: "2026-12-08", [`reconfirm.${s(1)}`]: { [p(1)]: true, [p(2)]: true } },
      unset: [`slots.${s(1)}.start`, `slots.${s(1)}.end`],
    });
    expect(record.meetup.slots[s(1)]).toEqual({ id: s(1), date: "2026-12-08", order: 1 });
    accept(record, edit(3, { start: "2026-12-06T10:00:00Z", end: "2026-12-06T12:00:00Z" }));
    expect(record.meetup.slots[s(3)]).toEqual({
      id: s(3),
      start: "2026-12-06T10:00:00Z",
      end: "2026-12-06T12:00:00Z",
      order: 3,
    });
    expect(record.meetup.reconfirm[s(3)]).toEqual({ [p(2)]: true });
  });

  it("[MS13] a chosen slot is not moved before reopening", () => {
    const record = answered();
    accept(record, { kind: "decide", slotId: s(1) });
    expect(refusalCodeOf(record, edit(1, { end: "2026-12-04T22:00:00Z" }))).toBe("option_decided");
    expect(refusalCodeOf(record, edit(1, { date: "2026-12-04" }))).toBe("option_decided");
    accept(record, edit(1, { start: "2026-12-04T19:00:00Z" }));
    accept(record, edit(2, { date: "2026-12-08" }));
    accept(record, { kind: "reopen" });
    accept(record, edit(1, { end: "2026-12-04T22:00:00Z" }));
  });
});

describe("a move back", () => {
  const moved: SlotEdit = { end: "2026-12-04T22:00:00Z" };
  const asBefore: SlotEdit = { start: "2026-12-04T19:00:00Z", end: "2026-12-04T21:00:00Z" };
  const votes = (n: number, given: "yes" | null) =>
    ({ kind: "castVotes", participantId: p(n), votes: { [s(1)]: given } }) as const;

  it("[MS16] to the time for which people answered asks them nothing any more, in one change", () => {
    const record = answered();
    accept(record, edit(1, moved));
    expect(accept(record, edit(1, asBefore))).toEqual({
      set: { [`slots.${s(1)}.end`]: "2026-12-04T21:00:00Z" },
      unset: [`reconfirm.${s(1)}`],
    });
    expect(record.vault).toEqual({ ...aRecord().vault, answeredTimes: {} });
  });

  it("[MS16] after several moves, through a whole day too", () => {
    const record = answered();
    for (const what of [moved, { date: "2026-12-08" }, { date: "2026-12-09" }, asBefore]) accept(record, edit(1, what));
    expect(record.meetup.reconfirm).toEqual({});
  });

  it("[MS16] each by the time for which they answered", () => {
    const record = answered();
    accept(record, edit(1, moved));
    accept(record, votes(1, "yes"), { identity: person(1) });
    accept(record, edit(1, { date: "2026-12-08" }));
    accept(record, votes(3, "yes"), { identity: person(3) });
    accept(record, edit(1, { ...asBefore, ...moved }));
    expect(record.meetup.reconfirm).toEqual({ [s(1)]: { [p(2)]: true, [p(3)]: true } });
    accept(record, edit(1, asBefore));
    expect(record.meetup.reconfirm).toEqual({ [s(1)]: { [p(1)]: true, [p(3)]: true } });
    accept(record, edit(1, { date: "2026-12-08" }));
    expect(record.meetup.reconfirm).toEqual({ [s(1)]: { [p(1)]: true, [p(2)]: true } });
  });

  it("[MS16] leaves those asked who were asked before it was kept", () => {
    const record = answered();
    record.meetup.reconfirm = { [s(1)]: { [p(1)]: true } };
    accept(record, edit(1, moved));
    accept(record, edit(1, asBefore));
    expect(record.meetup.reconfirm).toEqual({ [s(1)]: { [p(1)]: true } });
  });

  it("[MS16] says nothing of who is asked where that stays as it is", () => {
    const record = answered();
    accept(record, edit(1, moved));
    expect(accept(record, edit(1, { end: "2026-12-04T23:00:00Z" })).set).toEqual({
      [`slots.${s(1)}.end`]: "2026-12-04T23:00:00Z",
    });
  });

  it("[MS16] [LI8] what is kept is one text for all who answered alike, and a few texts at most", () => {
    const record = aRecord({ participants: 40 });
    const ends = (minute: number): SlotEdit => ({ end: `2026-12-04T22:${String(minute).padStart(2, "0")}:00Z` });
    for (let n = 1; n <= 40; n++) accept(record, votes(n, "yes"), { identity: person(n) });
    accept(record, edit(1, moved));
    const kept = record.vault.answeredTimes?.[s(1)];
    expect(kept).toEqual({ 0: "2026-12-04T19:00:00Z/2026-12-04T21:00:00Z" });
    expect(record.vault.answeredFor).toBeUndefined();
    for (let n = 1; n <= 40; n++) {
      accept(record, edit(1, ends(n)));
      accept(record, votes(n, "yes"), { identity: person(n) });
    }
    accept(record, edit(1, moved));
    expect(Object.keys(record.vault.answeredTimes?.[s(1)] ?? {})).toHaveLength(8);
    expect(Object.keys(record.vault.answeredFor?.[s(1)] ?? {}).length).toBeLessThan(40);
  });

  it("[MS16] is forgotten with the answer, the person, the option", () => {
    const record = answered();
    accept(record, votes(3, "yes"), { identity: person(3) });
    accept(record, edit(1, moved));
    for (const n of [1, 2]) accept(record, votes(n, "yes"), { identity: person(n) });
    accept(record, edit(1, { date: "2026-12-08" }));
    expect(record.vault.answeredFor).toEqual({ [s(1)]: { [p(3)]: 1 } });
    const left = structuredClone(record);
    accept(left, { kind: "leave", participantId: p(3) }, { identity: person(3) });
    const withdrawn = structuredClone(record);
    accept(withdrawn, votes(3, null), { identity: person(3) });
    for (const { vault } of [left, withdrawn]) expect(vault.answeredFor).toEqual({});
    accept(record, { kind: "removeOption", optionId: s(1) });
    expect(record.vault.answeredFor).toEqual({});
    expect(record.vault.answeredTimes).toEqual({});
  });
});

describe("after the deadline", () => {
  const over = (): MeetupRecord => {
    const record = answered();
    record.meetup.settings.deadline = "2026-12-01T11:59:59Z";
    return record;
  };

  it("[MS16] nobody moves a slot, the organiser neither; what moves nothing goes on", () => {
    for (const identity of [guest, person(1), organiser]) {
      for (const what of [{ end: "2026-12-04T22:00:00Z" }, { date: "2026-12-04" }])
        expect(refusalCodeOf(over(), edit(1, what), { identity })).toBe("voting_closed");
      accept(over(), edit(1, { end: "2026-12-04T21:00:00Z" }), { identity });
    }
    accept(over(), edit(1, { pending: false }));
  });

  it("[MS16] until it is lifted, and at its very second still", () => {
    const record = over();
    accept(record, { kind: "editMeetup", settings: { deadline: "2026-12-01T12:00:00Z" } });
    accept(record, edit(1, { end: "2026-12-04T22:00:00Z" }));
    expect(refusalCodeOf(record, edit(1, { end: "2026-12-04T21:00:00Z" }), { now: noon + 1 })).toBe("voting_closed");
  });

  it("[MS13] [MS16] nor between a decision and its reopening, after which nobody could answer", () => {
    const record = over();
    accept(record, { kind: "decide", slotId: s(2) });
    for (const identity of [guest, person(1), organiser])
      expect(refusalCodeOf(record, edit(1, { date: "2026-12-08" }), { identity })).toBe("voting_closed");
    expect(refusalCodeOf(record, edit(2, { date: "2026-12-08" }))).toBe("option_decided");
    accept(record, { kind: "reopen" });
    expect(record.meetup.reconfirm).toEqual({});
    accept(record, { kind: "decide", slotId: s(2) });
    accept(record, { kind: "editMeetup", settings: { deadline: null } });
    accept(record, edit(1, { date: "2026-12-08" }));
  });
});

describe("a move that cannot be right", () => {
  it.each<[string, number, SlotEdit, string[]]>([
    ["that ends before it starts", 1, { end: "2026-12-04T18:00:00Z" }, ["end"]],
    ["that starts when it ends", 1, { start: "2026-12-04T21:00:00Z" }, ["start"]],
    ["into the past", 1, { start: "2026-11-30T10:00:00Z", end: "2026-11-30T12:00:00Z" }, ["end"]],
    ["of more than a week", 1, { start: "2026-11-20T10:00:00Z" }, ["start"]],
    ["to yesterday", 3, { date: "2026-11-30" }, ["date"]],
    ["to a day and a time", 1, { date: "2026-12-04", start: "2026-12-04T19:00:00Z" }, ["date"]],
    ["of a whole day to a start alone", 3, { start: "2026-12-04T19:00:00Z" }, ["end"]],
    ["of a whole day to an end alone", 3, { end: "2026-12-04T19:00:00Z" }, ["start"]],
  ])("is refused at its path: %s", (_, n, what, paths) => {
    const record = answered();
    const { outcome } = playCommand(record, edit(n, what));
    expect(outcome).toMatchObject({ code: "validation_failed" });
    expect("errors" in outcome && outcome.errors?.map(({ path }) => path)).toEqual(paths);
  });

  it("says so in words that fit the field", () => {
    const message = (what: SlotEdit) => {
      const { outcome } = playCommand(aRecord(), edit(1, what));
      return "errors" in outcome ? outcome.errors?.[0]?.message : undefined;
    };
    expect(message({ start: "2026-12-04T21:00:00Z" })).toBe("must be before end");
    expect(message({ start: "2026-11-20T10:00:00Z" })).toBe("must be at most 168 hours before end");
    expect(message({ end: "2026-12-04T18:00:00Z" })).toBe("must be after start");
  });

  it("leaves a slot that has ended alone until it is moved", () => {
    const later = { now: noon + 30 * 24 * 3_600_000 };
    const record = answered();
    accept(record, edit(1, { end: "2026-12-04T21:00:00Z", pending: false }), later);
    expect(refusalCodeOf(record, edit(1, { end: "2026-12-04T22:00:00Z" }), later)).toBe("validation_failed");
    accept(record, edit(1, { start: "2027-01-04T20:00:00Z", end: "2027-01-04T22:00:00Z" }), later);
  });
});

describe("who may", () => {
  it("[MS1] everybody under editing: anyone, only the organiser under editing: organiser", () => {
    for (const identity of [guest, person(1), organiser]) {
      accept(aRecord(), edit(1, { end: "2026-12-04T22:00:00Z" }), { identity });
    }
    const strict = aRecord();
    strict.meetup.settings.editing = "organiser";
    for (const identity of [guest, person(1)]) {
      expect(refusalCodeOf(strict, edit(1, { end: "2026-12-04T22:00:00Z" }), { identity })).toBe("not_allowed");
    }
    accept(strict, edit(1, { end: "2026-12-04T22:00:00Z" }));
    expect(refusalCodeOf(strict, edit(1, {}), { identity: guest })).toBe("not_allowed");
    expect(accept(strict, edit(1, {}))).toEqual({ set: {}, unset: [] });
  });

  it("[MS1] only the organiser approves", () => {
    const record = aRecord();
    record.meetup.slots[s(4)] = { id: s(4), date: "2026-12-09", proposedBy: p(1), pending: true };
    for (const identity of [guest, person(1)])
      expect(refusalCodeOf(record, edit(4, { pending: false }), { identity })).toBe("not_allowed");
    expect(accept(record, edit(4, { pending: false }))).toEqual({ set: {}, unset: [`slots.${s(4)}.pending`] });
    expect(record.meetup.slots[s(4)]).toEqual({ id: s(4), date: "2026-12-09", proposedBy: p(1) });
    expect(accept(record, edit(4, { pending: false }))).toEqual({ set: {}, unset: [] });
  });

  it("[MS7] form, then authority, then existence, then rules", () => {
    const record = aRecord();
    record.meetup.settings.editing = "organiser";
    accept(record, { kind: "decide", slotId: s(1) });
    expect(refusalCodeOf(record, edit(1, { end: "2026-12-04T18:00:00Z" }), { identity: guest })).toBe(
      "validation_failed",
    );
    expect(refusalCodeOf(record, edit(9, { end: "2026-12-04T18:00:00Z" }), { identity: guest })).toBe("not_allowed");
    expect(refusalCodeOf(record, edit(9, { end: "2026-12-04T18:00:00Z" }))).toBe("option_not_found");
    expect(refusalCodeOf(record, edit(1, { end: "2026-12-04T18:00:00Z" }))).toBe("validation_failed");
    expect(refusalCodeOf(record, edit(1, { end: "2026-12-04T22:00:00Z" }))).toBe("option_decided");
  });
});
