import { describe, expect, it } from "vitest";
import type { MeetupRecord } from "../meetups/ports/meetup-records.ts";
import { aRecord } from "./a-record.ts";
import { commentId as c, participantId as p, slotId as s, tokenOf, venueId as v } from "./ids.ts";
import { invariantViolations } from "./invariants.ts";

const at = "2026-12-01T12:00:00Z";
const receipt = { command: "h", version: 1, at, result: null };

/** A record in which everything stands that can be broken. */
function full(): MeetupRecord {
  const record = aRecord();
  record.meetup.version = 9;
  record.meetup.votes = { [p(1)]: { [s(1)]: "yes", [v(2)]: "yes" }, [p(2)]: { [v(2)]: "yes" } };
  record.meetup.queue = { [v(2)]: { [p(1)]: 2, [p(2)]: 3 } };
  record.meetup.reconfirm = { [s(1)]: { [p(1)]: true } };
  record.meetup.comments = { [c(1)]: { id: c(1), participantId: p(9), text: "x", optionId: s(1), at } };
  record.vault.receipts = { [p(1)]: { a: receipt }, others: { b: receipt } };
  return record;
}

describe("the invariants", () => {
  it("hold for a record in order", () => {
    expect(invariantViolations(full())).toEqual([]);
  });

  it.each<[string, (record: MeetupRecord) => void]>([
    ["an empty map", ({ meetup }) => Object.assign(meetup.votes, { [p(3)]: {} })],
    ["an empty map of receipts", ({ vault }) => Object.assign(vault.receipts, { [p(3)]: {} })],
    [
      "a key that is not the id",
      ({ meetup }) => Object.assign(meetup.slots, { [s(9)]: { id: s(8), date: "2026-12-09" } }),
    ],
    ["an id of the wrong kind", ({ meetup }) => Object.assign(meetup.venues, { [s(9)]: { id: s(9), name: "x" } })],
    ["a day with a start", ({ meetup }) => Object.assign(meetup.slots[s(3)] ?? {}, { start: at })],
    ["a slot that ends first", ({ meetup }) => Object.assign(meetup.slots[s(1)] ?? {}, { end: at })],
    ["a vote of nobody", ({ meetup }) => Object.assign(meetup.votes, { [p(9)]: { [s(1)]: "no" } })],
    ["a vote for nothing", ({ meetup }) => Object.assign(meetup.votes, { [p(3)]: { [s(9)]: "no" } })],
    ["a vote for a pending option", ({ meetup }) => Object.assign(meetup.slots[s(1)] ?? {}, { pending: true })],
    ["a place without a yes", ({ meetup }) => Object.assign(meetup.queue[v(2)] ?? {}, { [p(3)]: 4 })],
    ["a queue without a capacity", ({ meetup }) => Object.assign(meetup.venues, { [v(2)]: { id: v(2), name: "x" } })],
    ["a yes without a place", ({ meetup }) => Object.assign(meetup.votes, { [p(3)]: { [v(2)]: "yes" } })],
    ["two in one place", ({ meetup }) => Object.assign(meetup.queue[v(2)] ?? {}, { [p(1)]: 3 })],
    ["a place from the future", ({ meetup }) => Object.assign(meetup.queue[v(2)] ?? {}, { [p(1)]: 10 })],
    ["a question without an answer", ({ meetup }) => Object.assign(meetup.reconfirm, { [s(2)]: { [p(1)]: true } })],
    ["a question about a venue", ({ meetup }) => Object.assign(meetup.reconfirm, { [v(2)]: { [p(1)]: true } })],
    [
      "a time of a slot that is not there",
      ({ vault }) => Object.assign(vault, { answeredTimes: { [s(9)]: { 0: "x" } } }),
    ],
    ["a time of who is not asked", ({ vault }) => Object.assign(vault, { answeredFor: { [s(1)]: { [p(2)]: 1 } } })],
    ["a comment on nothing", ({ meetup }) => Object.assign(meetup.comments[c(1)] ?? {}, { optionId: s(9) })],
    ["a status without a decision", ({ meetup }) => Object.assign(meetup, { status: "decided" })],
    ["a decision while open", ({ meetup }) => Object.assign(meetup, { decision: { slotId: s(1), at, by: null } })],
    [
      "a decision for nothing",
      ({ meetup }) => Object.assign(meetup, { status: "decided", decision: { at, by: null } }),
    ],
    [
      "a decision for what is gone",
      ({ meetup }) => Object.assign(meetup, { status: "decided", decision: { slotId: s(9), at, by: null } }),
    ],
    [
      "too many people",
      ({ meetup }) => Object.assign(meetup.participants, { [p(4)]: { ...meetup.participants[p(1)], id: p(4) } }),
    ],
    ["a token of nobody", ({ vault }) => Object.assign(vault.tokens, { other: p(9) })],
    ["two tokens of one", ({ vault }) => Object.assign(vault.tokens, { other: p(1) })],
    ["no token", ({ vault }) => Object.assign(vault, { tokens: { [tokenOf(1)]: p(1), [tokenOf(2)]: p(2) } })],
    ["receipts of nobody", ({ vault }) => Object.assign(vault.receipts, { [p(9)]: { a: receipt } })],
    [
      "too many receipts",
      ({ vault }) => Object.assign(vault.receipts, { [p(1)]: { a: receipt, b: receipt, c: receipt, d: receipt } }),
    ],
  ])("name %s", (_, breakIt) => {
    const record = full();
    breakIt(record);
    expect(invariantViolations(record, 3)).not.toEqual([]);
  });

  it.each<[string, (record: MeetupRecord) => void]>([
    ["slots", ({ meetup }) => fill(meetup.slots, 61, (n) => ({ id: s(n), date: "2026-12-09" }), s)],
    ["venues", ({ meetup }) => fill(meetup.venues, 31, (n) => ({ id: v(n), name: "x" }), v)],
    [
      "comments",
      ({ meetup }) => fill(meetup.comments, 2_001, (n) => ({ id: c(n), participantId: p(1), text: "x", at }), c),
    ],
    [
      "bytes of comments",
      ({ meetup }) =>
        fill(meetup.comments, 400, (n) => ({ id: c(n), participantId: p(1), text: "x".repeat(1400), at }), c),
    ],
  ])("name too many %s", (name, breakIt) => {
    const record = aRecord();
    breakIt(record);
    expect(invariantViolations(record)).toEqual([expect.stringContaining(name)]);
  });
});

function fill<Value>(
  map: Record<string, Value>,
  many: number,
  make: (n: number) => Value,
  idOf: (n: number) => string,
): void {
  for (let n = 1; n <= many; n++) map[idOf(n)] = make(n);
}
