import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aPoll, optionId } from "../../testing/a-poll.ts";
import { aRecord, noon } from "../../testing/a-record.ts";
import { arbitraryMeetup } from "../../testing/arbitrary-meetup.ts";
import { participantId as p, slotId as s, venueId as v } from "../../testing/ids.ts";
import { accept, guest, organiser, person, refusalCodeOf } from "../../testing/play.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import { rankPairs } from "../voting/ranking.ts";
import type { Command } from "./commands.ts";

const draw = (lot: number): Command => ({ kind: "decide", lot });

/** Three times and two places; what the two voters say makes two pairs lead. */
function tied(): MeetupRecord {
  const record = aRecord({ participants: 2 });
  const { slots, venues } = record.meetup;
  const says = { s1: "yes", s2: "yes", s3: "no", v1: "yes", v2: "no" } as const;
  const poll = aPoll({ slots: 3, venues: 2, voters: [{ says }, { says }] });
  record.meetup = { ...poll, slots, venues, queue: {} };
  return record;
}

describe("a draw", () => {
  it("[MS19] chooses one of the leaders that tie, by the lot alone, and says of how many", () => {
    const chosen = (lot: number) => {
      const record = tied();
      accept(record, draw(lot), { identity: person(1) });
      return record.meetup.decision;
    };
    const decision = { at: "2026-12-01T12:00:00Z", by: p(1), drawnFrom: 2 };
    for (const lot of [0, 0.25, 0.499_999]) expect(chosen(lot)).toEqual({ slotId: s(1), venueId: v(1), ...decision });
    for (const lot of [0.5, 0.75, 1 - 2 ** -47])
      expect(chosen(lot)).toEqual({ slotId: s(2), venueId: v(1), ...decision });
  });

  it("[MS19] is refused when one leads alone, and when there is nothing to choose from", () => {
    const record = tied();
    accept(
      record,
      { kind: "castVotes", participantId: p(1), votes: { [s(2)]: "maybe" } },
      { identity: person(1), now: noon },
    );
    expect(refusalCodeOf(record, draw(0.5))).toBe("not_tied");
    const empty = aRecord();
    Object.assign(empty.meetup, { slots: {}, venues: {} });
    expect(refusalCodeOf(empty, draw(0.5))).toBe("not_tied");
  });

  it("[MS19] never chooses what has ended, and is not stopped by it", () => {
    const afterTheFirst = Date.parse("2026-12-05T12:00:00Z");
    const record = tied();
    record.meetup.slots[s(3)] = { id: s(3), start: "2026-12-09T19:00:00Z", end: "2026-12-09T21:00:00Z", order: 3 };
    for (const n of [1, 2])
      accept(record, { kind: "castVotes", participantId: p(n), votes: { [s(3)]: "yes" } }, { identity: person(n) });
    accept(record, draw(0), { now: afterTheFirst });
    expect(record.meetup.decision).toMatchObject({ slotId: s(2), drawnFrom: 2 });
    expect(refusalCodeOf(tied(), draw(0), { now: Date.parse("2027-01-01T12:00:00Z") })).toBe("not_tied");
  });

  it("[MS19] [MS1] takes the right to decide, and names no option", () => {
    const strict = tied();
    strict.meetup.settings.editing = "organiser";
    for (const identity of [guest, person(1), person(9)])
      expect(refusalCodeOf(strict, draw(0), { identity })).toBe("not_allowed");
    accept(strict, draw(0), { identity: organiser });
    accept(tied(), draw(0), { identity: guest });
    expect(refusalCodeOf(tied(), { kind: "decide", lot: 0, slotId: s(1) })).toBe("validation_failed");
  });

  it("[MS19] [RT12] in a blind meetup it is the organiser's, on all answers, and opens them as any decision does", () => {
    const record = tied();
    Object.assign(record.meetup.settings, { blind: true, editing: "organiser" });
    accept(record, draw(0.9), { identity: organiser });
    expect(record.meetup).toMatchObject({ status: "decided", decision: { slotId: s(2), drawnFrom: 2 } });
  });

  it("[MS19] of a decided meetup draws again; a decision that names its options is not drawn", () => {
    const record = tied();
    accept(record, draw(0));
    accept(record, draw(0.9));
    expect(record.meetup.decision).toMatchObject({ slotId: s(2), drawnFrom: 2 });
    accept(record, { kind: "decide", slotId: s(1) });
    expect(record.meetup.decision).not.toHaveProperty("drawnFrom");
  });

  it("[MS19] [MS8] in any state it draws one of the pairs that the ranking of that state puts first together", () => {
    fc.assert(
      fc.property(arbitraryMeetup, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (meetup, lot) => {
        const leaders = rankPairs(meetup, noon).filter(({ rank, over }) => rank === 1 && over !== true);
        const record = { meetup: structuredClone(meetup), vault: aRecord().vault };
        if (leaders.length < 2) {
          expect(refusalCodeOf(record, draw(lot))).toBe("not_tied");
          return;
        }
        accept(record, draw(lot));
        const { slotId, venueId, drawnFrom } = record.meetup.decision ?? {};
        expect(drawnFrom).toBe(leaders.length);
        expect(leaders.filter((pair) => pair.slotId === slotId && pair.venueId === venueId)).toHaveLength(1);
      }),
    );
  });

  it("[MS19] a tie on one axis alone is drawn: without places the decision has none", () => {
    const record = aRecord();
    record.meetup.venues = {};
    record.meetup.votes = { [p(1)]: { [optionId("s1")]: "yes", [optionId("s2")]: "yes" } };
    accept(record, draw(0.99));
    expect(record.meetup.decision).toEqual({
      slotId: s(2),
      at: "2026-12-01T12:00:00Z",
      by: "organiser",
      drawnFrom: 2,
    });
  });

  describe("[MS19] [MS21] that is taken back", () => {
    const reopenedAt = noon + 5_000;
    const reopened = () => {
      const record = tied();
      accept(record, draw(0), { identity: person(1), now: noon });
      const { decision } = record.meetup;
      accept(record, { kind: "reopen" }, { identity: person(2), now: reopenedAt });
      return { record, decision };
    };
    const same: Command = { kind: "decide", slotId: s(1), venueId: v(1) };

    it("is kept, and the undo of the reopening brings it back as it was: drawn, with its time and author", () => {
      const { record, decision } = reopened();
      expect(decision).toMatchObject({ by: p(1), drawnFrom: 2 });
      expect(record.meetup.reopened).toEqual({ at: "2026-12-01T12:00:05Z", by: p(2), drawn: decision });
      accept(record, same, { identity: person(2), now: reopenedAt + 60_000 });
      expect(record.meetup.decision).toEqual(decision);
      expect(record.meetup).not.toHaveProperty("reopened");
      accept(record, { kind: "reopen" }, { now: reopenedAt + 70_000 });
      expect(record.meetup.reopened?.drawn).toEqual(decision);
    });

    it("is no draw once somebody has chosen it, later than a minute or only in part", () => {
      const late = reopened().record;
      accept(late, same, { now: reopenedAt + 60_001 });
      expect(late.meetup.decision).not.toHaveProperty("drawnFrom");
      const other = reopened().record;
      accept(other, { kind: "decide", slotId: s(1) }, { now: reopenedAt });
      expect(other.meetup.decision).not.toHaveProperty("drawnFrom");
    });

    it("is drawn anew by another draw", () => {
      const { record } = reopened();
      accept(record, draw(0), { identity: person(2), now: reopenedAt + 1_000 });
      expect(record.meetup.decision).toMatchObject({ by: p(2), at: "2026-12-01T12:00:06Z", drawnFrom: 2 });
    });

    it("is kept of no decision that somebody made", () => {
      const record = tied();
      accept(record, same);
      accept(record, { kind: "reopen" });
      expect(record.meetup.reopened).not.toHaveProperty("drawn");
    });
  });
});
