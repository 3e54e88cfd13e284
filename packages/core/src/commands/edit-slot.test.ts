import { describe, expect, it } from "vitest";
import type { MeetupRecord } from "../ports/meetup-store.ts";
import { aRecord, noon } from "../testing/a-record.ts";
import { participantId as p, slotId as s } from "../testing/ids.ts";
import { accept, guest, organiser, person, play, refusal } from "../testing/play.ts";
import type { EditSlot, SlotEdit } from "./command.ts";

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
    expect(record.meetup.slots[s(1)]).toEqual({ id: s(1), date: "2026-12-08" });
    accept(record, edit(3, { start: "2026-12-06T10:00:00Z", end: "2026-12-06T12:00:00Z" }));
    expect(record.meetup.slots[s(3)]).toEqual({ id: s(3), start: "2026-12-06T10:00:00Z", end: "2026-12-06T12:00:00Z" });
    expect(record.meetup.reconfirm[s(3)]).toEqual({ [p(2)]: true });
  });

  it("[MS13] a chosen slot is not moved before reopening", () => {
    const record = answered();
    accept(record, { kind: "decide", slotId: s(1) });
    expect(refusal(record, edit(1, { end: "2026-12-04T22:00:00Z" }))).toBe("option_decided");
    expect(refusal(record, edit(1, { date: "2026-12-04" }))).toBe("option_decided");
    accept(record, edit(1, { start: "2026-12-04T19:00:00Z" }));
    accept(record, edit(2, { date: "2026-12-08" }));
    accept(record, { kind: "reopen" });
    accept(record, edit(1, { end: "2026-12-04T22:00:00Z" }));
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
    const { outcome } = play(record, edit(n, what));
    expect(outcome).toMatchObject({ code: "validation_failed" });
    expect("errors" in outcome && outcome.errors?.map(({ path }) => path)).toEqual(paths);
  });

  it("says so in words that fit the field", () => {
    const message = (what: SlotEdit) => {
      const { outcome } = play(aRecord(), edit(1, what));
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
    expect(refusal(record, edit(1, { end: "2026-12-04T22:00:00Z" }), later)).toBe("validation_failed");
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
      expect(refusal(strict, edit(1, { end: "2026-12-04T22:00:00Z" }), { identity })).toBe("not_allowed");
    }
    accept(strict, edit(1, { end: "2026-12-04T22:00:00Z" }));
    expect(refusal(strict, edit(1, {}), { identity: guest })).toBe("not_allowed");
    expect(accept(strict, edit(1, {}))).toEqual({ set: {}, unset: [] });
  });

  it("[MS1] only the organiser approves", () => {
    const record = aRecord();
    record.meetup.slots[s(4)] = { id: s(4), date: "2026-12-09", proposedBy: p(1), pending: true };
    for (const identity of [guest, person(1)])
      expect(refusal(record, edit(4, { pending: false }), { identity })).toBe("not_allowed");
    expect(accept(record, edit(4, { pending: false }))).toEqual({ set: {}, unset: [`slots.${s(4)}.pending`] });
    expect(record.meetup.slots[s(4)]).toEqual({ id: s(4), date: "2026-12-09", proposedBy: p(1) });
    expect(accept(record, edit(4, { pending: false }))).toEqual({ set: {}, unset: [] });
  });

  it("[MS7] form, then authority, then existence, then rules", () => {
    const record = aRecord();
    record.meetup.settings.editing = "organiser";
    accept(record, { kind: "decide", slotId: s(1) });
    expect(refusal(record, edit(1, { end: "2026-12-04T18:00:00Z" }), { identity: guest })).toBe("validation_failed");
    expect(refusal(record, edit(9, { end: "2026-12-04T18:00:00Z" }), { identity: guest })).toBe("not_allowed");
    expect(refusal(record, edit(9, { end: "2026-12-04T18:00:00Z" }))).toBe("option_not_found");
    expect(refusal(record, edit(1, { end: "2026-12-04T18:00:00Z" }))).toBe("validation_failed");
    expect(refusal(record, edit(1, { end: "2026-12-04T22:00:00Z" }))).toBe("option_decided");
  });
});
