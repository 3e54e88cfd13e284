import { describe, expect, it } from "vitest";
import { aRecord, recordOf } from "../../testing/a-record.ts";
import { participantId as p, slotId as s } from "../../testing/ids.ts";
import { accept, guest, organiser, person, playCommand, refusalCodeOf } from "../../testing/play.ts";
import { limits } from "../model/limits.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import type { Command } from "./commands.ts";
import type { SlotTime } from "./slot-time.ts";

const evening = { start: "2026-12-24T19:00:00Z", end: "2026-12-24T21:00:00Z" };
const add = (n: number, time: SlotTime = evening): Command => ({ kind: "addSlot", slot: { id: s(n), ...time } });
const move = (n: number, to: SlotTime): Command => ({ kind: "editSlot", slotId: s(n), edit: to });

/** What the receipt of an accepted command keeps in place of what was made for it. */
function keptOf(record: MeetupRecord, command: Command, identity = guest) {
  const { outcome } = playCommand(record, command, { identity });
  if (!outcome.ok || "deleted" in outcome) throw new Error("not accepted");
  return outcome.receiptContent;
}

/** A meetup of before this rule, with two slots at one time, both answered. */
function withEqualTimes(): MeetupRecord {
  const record = aRecord({ votes: { [p(1)]: { [s(8)]: "yes" }, [p(2)]: { [s(9)]: "yes" } } });
  for (const n of [8, 9]) record.meetup.slots[s(n)] = { id: s(n), ...evening };
  return record;
}

describe("a time that is there already", () => {
  it("is not added again, whoever asks: the answer is the one that is there", () => {
    for (const identity of [guest, person(2), organiser]) {
      const record = aRecord();
      expect(keptOf(record, add(4), person(1))).toBeUndefined();
      expect(keptOf(record, add(5), identity)).toEqual({ id: s(4) });
      expect(Object.keys(record.meetup.slots)).toEqual([s(1), s(2), s(3), s(4)]);
      expect(record.meetup.slots[s(4)]).toMatchObject({ proposedBy: p(1), order: 6 });
      expect(accept(record, add(6), { identity })).toEqual({ set: {}, unset: [] });
    }
  });

  it("is one that begins and ends at these instants, or is this very day", () => {
    const record = aRecord();
    accept(record, add(4));
    for (const [at, time] of [
      { ...evening, end: "2026-12-24T22:00:00Z" },
      { ...evening, start: "2026-12-24T18:00:00Z" },
      { date: "2026-12-24" },
    ].entries())
      expect(keptOf(record, add(5 + at, time))).toBeUndefined();
    expect(keptOf(record, add(9, { date: "2026-12-24" }))).toEqual({ id: s(7) });
  });

  it("is found in a full meetup, too", () => {
    const record = aRecord();
    const day = (n: number) => new Date(Date.UTC(2027, 0, n)).toISOString().slice(0, 10);
    for (let n = 4; n <= limits.slots; n++) accept(record, add(n, { date: day(n) }));
    expect(refusalCodeOf(record, add(61))).toBe("limit_reached");
    expect(keptOf(record, add(61, { date: day(5) }))).toEqual({ id: s(5) });
  });

  it("is added only by who may propose", () => {
    const record = aRecord();
    record.meetup.settings.proposals = "organiser";
    expect(refusalCodeOf(record, add(4, { date: "2026-12-06" }), { identity: guest })).toBe("not_allowed");
  });

  it("[MS1] waits no longer when the organiser proposes it, and goes on waiting when somebody else does", () => {
    const record = aRecord();
    record.meetup.settings.proposals = "approval";
    accept(record, add(4), { identity: person(1) });
    expect(accept(record, add(5), { identity: person(2) })).toEqual({ set: {}, unset: [] });
    expect(record.meetup.slots[s(4)]?.pending).toBe(true);
    expect(accept(record, add(6))).toEqual({ set: {}, unset: [`slots.${s(4)}.pending`] });
  });

  it("of several in older data is one that takes votes", () => {
    const record = withEqualTimes();
    record.meetup.slots[s(8)] = { id: s(8), ...evening, pending: true };
    expect(keptOf(record, add(10))).toEqual({ id: s(9) });
  });
});

describe("a move to a time that is there already", () => {
  it("is refused: two slots with answers of their own are not made one", () => {
    const record = aRecord();
    accept(record, add(4));
    expect(refusalCodeOf(record, move(1, evening))).toBe("slot_exists");
    accept(record, move(4, { date: "2026-12-24" }));
    accept(record, move(1, evening));
    expect(refusalCodeOf(record, move(2, { date: "2026-12-06" }))).toBe("slot_exists");
  });

  it("is none when a slot is named with its own time, also where another has the same", () => {
    const record = withEqualTimes();
    expect(accept(record, move(8, evening))).toEqual({ set: {}, unset: [] });
    accept(record, move(8, { date: "2026-12-24" }));
    expect(record.meetup.votes[p(1)]).toEqual({ [s(8)]: "yes" });
  });
});

describe("equal times that came otherwise", () => {
  it("are kept as a creation states them: a program finds what it sent in the same order", () => {
    const { meetup } = recordOf({ slots: [1, 2, 3].map((n) => ({ id: s(n), ...evening })) });
    expect(Object.values(meetup.slots).map(({ order }) => order)).toEqual([1, 2, 3]);
  });

  it("[MS9] stay where a change of the time zone makes them, which is not refused", () => {
    const record = aRecord({ timeZone: "Europe/Berlin" });
    // The clocks jump from 2 to 3 on that night: both are 3 o'clock to 4.
    accept(record, { kind: "editMeetup", timeZone: "UTC" });
    accept(record, add(4, { start: "2027-03-28T02:15:00Z", end: "2027-03-28T04:00:00Z" }));
    accept(record, add(5, { start: "2027-03-28T03:15:00Z", end: "2027-03-28T04:00:00Z" }));
    accept(record, { kind: "editMeetup", timeZone: "Europe/Berlin" });
    const [one, other] = [4, 5].map((n) => record.meetup.slots[s(n)]);
    expect({ ...one, id: "", order: 0 }).toEqual({ ...other, id: "", order: 0 });
  });
});
