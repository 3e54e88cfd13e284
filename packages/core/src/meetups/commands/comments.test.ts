import { describe, expect, it } from "vitest";
import { applyInPlace } from "../../change/apply-in-place.ts";
import { runningSumOf } from "../../change/running-sums.ts";
import { aRecord, noon } from "../../testing/a-record.ts";
import { countingReads } from "../../testing/counting-reads.ts";
import { commentId as c, participantId as p, slotId as s, venueId as v } from "../../testing/ids.ts";
import { accept, guest, organiser, person, playCommand, refusalCodeOf } from "../../testing/play.ts";
import { limits } from "../model/limits.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import type { Command } from "./commands.ts";

const add = (n: number, text = "Hi", optionId?: string): Command => ({
  kind: "addComment",
  comment: { id: c(n), text, ...(optionId !== undefined && { optionId }) },
});
const remove = (n: number): Command => ({ kind: "removeComment", commentId: c(n) });

function withComments(many: number, text: string): MeetupRecord {
  const record = aRecord();
  for (let n = 1; n <= many; n++)
    record.meetup.comments[c(n)] = { id: c(n), participantId: p(1), text, at: "2026-12-01T11:00:00Z" };
  return record;
}

describe("commenting", () => {
  it("[MS10] is signed by the token's participant and dated by the server", () => {
    const record = aRecord();
    expect(accept(record, add(1, "Hi", v(1)), { identity: person(2), now: noon + 999 }).set).toEqual({
      [`comments.${c(1)}`]: { id: c(1), participantId: p(2), text: "Hi", optionId: v(1), at: "2026-12-01T12:00:00Z" },
    });
    accept(record, add(2), { identity: person(2) });
    expect(record.meetup.comments[c(2)]).not.toHaveProperty("optionId");
  });

  it("[MS10] takes a participant's token", () => {
    for (const identity of [guest, organiser, person(9)])
      expect(refusalCodeOf(aRecord(), add(1), { identity })).toBe("not_allowed");
  });

  it("is possible on a pending option, and after the decision, but on nothing that is not there", () => {
    const record = aRecord();
    record.meetup.slots[s(4)] = { id: s(4), date: "2026-12-09", pending: true };
    accept(record, { kind: "decide", slotId: s(1) });
    accept(record, add(1, "Good", s(4)), { identity: person(1) });
    expect(refusalCodeOf(record, add(2, "Hm", s(9)), { identity: person(1) })).toBe("option_not_found");
    expect(refusalCodeOf(record, add(2, "Hm", s(9)), { identity: guest })).toBe("not_allowed");
  });

  it("[LI15] refuses one comment too many", () => {
    const record = withComments(limits.comments - limits.reserved.comments, "x");
    expect(refusalCodeOf(record, add(9_999), { identity: person(1) })).toBe("limit_reached");
    accept(record, remove(1));
    accept(record, add(9_999), { identity: person(1) });
  });

  it("[LI15] refuses more than 512 KiB without what is kept for the organiser, counted in UTF-8", () => {
    const record = withComments(497, "ю".repeat(500));
    accept(record, add(9_000, "x".repeat(664)), { identity: person(1) });
    expect(refusalCodeOf(record, add(9_001, "x"), { identity: person(1) })).toBe("limit_reached");
  });
});

describe("the running count of comments", () => {
  /** What adding and removing one comment reads of a state on which it has been asked before. */
  function readsOfOne(many: number): number {
    const record = withComments(many, "x");
    const counted = countingReads(record);
    accept(counted.state, add(9_000), { identity: person(1) });
    const before = counted.reads();
    accept(counted.state, add(9_001), { identity: person(1) });
    accept(counted.state, remove(9_001), { identity: person(1) });
    const refused = playCommand(counted.state, add(9_002, "x".repeat(600_000)), { identity: person(1) }).outcome;
    expect(refused).toMatchObject({ ok: false, code: "limit_reached" });
    return counted.reads() - before;
  }

  it("a comment reads the same beside 1,500 as beside 10, the refused one, too", () => {
    expect(readsOfOne(1_500)).toBe(readsOfOne(10));
  });

  it("goes along with every change: comments added, replaced, removed, edited in place, all of them at once", () => {
    const sum = (record: MeetupRecord) => runningSumOf(record.meetup.comments, () => expect.fail("counted anew"));
    const record = withComments(10, "four");
    const weigh = (comment: unknown) => String(Reflect.get(Object(comment), "text")).length;
    expect(runningSumOf(record.meetup.comments, weigh)).toMatchObject({ entries: 10, weight: 40 });
    const put = (text: string) => ({ id: c(1), participantId: p(1), text, at: "2026-12-01T11:00:00Z" });
    applyInPlace(record.meetup, {
      set: { [`comments.${c(1)}`]: put("longer"), [`comments.${c(99)}`]: put("x") },
      unset: [],
    });
    expect(sum(record)).toMatchObject({ entries: 11, weight: 43 });
    applyInPlace(record.meetup, { set: {}, unset: [`comments.${c(2)}`, `comments.${c(1_000)}`] });
    expect(sum(record)).toMatchObject({ entries: 10, weight: 39 });
    applyInPlace(record.meetup, { set: { [`comments.${c(3)}.text`]: "" }, unset: [] });
    expect(runningSumOf(record.meetup.comments, weigh)).toMatchObject({ entries: 10, weight: 35 });
    applyInPlace(record.meetup, { set: { comments: {} }, unset: [] });
    expect(runningSumOf(record.meetup.comments, weigh)).toMatchObject({ entries: 0, weight: 0 });
  });
});

describe("deleting a comment", () => {
  it("[MS1] by its author or the organiser", () => {
    for (const identity of [guest, person(2)])
      expect(refusalCodeOf(withComments(1, "x"), remove(1), { identity })).toBe("not_allowed");
    for (const identity of [person(1), organiser]) {
      expect(accept(withComments(1, "x"), remove(1), { identity }).unset).toEqual([`comments.${c(1)}`]);
    }
  });

  it("[MS1] of one who left: only by the organiser", () => {
    const record = withComments(1, "x");
    accept(record, { kind: "leave", participantId: p(1) });
    expect(refusalCodeOf(record, remove(1), { identity: person(1) })).toBe("not_allowed");
    accept(record, remove(1));
  });

  it("[MS7] authority, then existence", () => {
    expect(refusalCodeOf(aRecord(), remove(9), { identity: guest })).toBe("not_allowed");
    expect(refusalCodeOf(aRecord(), remove(9), { identity: person(1) })).toBe("comment_not_found");
    expect(refusalCodeOf(aRecord(), remove(9))).toBe("comment_not_found");
    expect(refusalCodeOf(aRecord(), { kind: "removeComment", commentId: "toString" })).toBe("comment_not_found");
  });
});
