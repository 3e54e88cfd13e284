import type { Command, MeetupRecord, Mutation, WriteResult } from "@pintpoint/core/meetups";
import { meetupRateTable } from "@pintpoint/core/meetups";
import {
  aRecord,
  commentId,
  noon,
  organiserToken,
  participantId,
  slotId,
  tokenOf,
  venueId,
} from "@pintpoint/core/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { ManualTimers } from "../../testing/manual-timers.ts";
import { decideBatch } from "./decide-batch.ts";
import type { MeetupRateLimits } from "./meetup-rate-limits.ts";
import { createMeetupRateLimits } from "./meetup-rate-limits.ts";
import { PendingWrite } from "./pending-write.ts";

let timers: ManualTimers;
let rates: MeetupRateLimits;
let record: MeetupRecord;
let serial: number;
beforeEach(() => {
  timers = new ManualTimers();
  rates = createMeetupRateLimits(meetupRateTable(1), { timers });
  record = aRecord({ participants: 30 });
  serial = 1_000;
});

function aWrite(command: Command, more: Partial<Mutation> = {}): PendingWrite {
  const mutation: Mutation = {
    command,
    receiptContent: {},
    source: "192.0.2.1",
    answerFrom: () => ({ ok: true, answer: null }),
    ...more,
  };
  const write = new PendingWrite(mutation, noon, 60_000);
  // So that no timer outlives the test.
  write.answer({ kind: "unavailable" });
  return write;
}

function decide(write: PendingWrite, on = record): WriteResult {
  const { immediate, afterCommit } = decideBatch(on, [write], 10_000, rates);
  const [answered] = [...immediate, ...afterCommit];
  if (answered === undefined) throw new Error("not answered");
  return answered.result;
}

/** How each of `times` such commands ends: `done`, or a refusal's code. */
function outcomes(times: number, command: () => Command, more: Partial<Mutation> = {}): string[] {
  return Array.from({ length: times }, () => {
    const result = decide(aWrite(command(), more));
    return result.kind === "refused" ? result.refusal.code : result.kind;
  });
}

/** How many are taken until the first that is told to wait; everything else is a mistake of the test. */
function taken(times: number, command: () => Command, more: Partial<Mutation> = {}): number {
  const all = outcomes(times, command, more);
  expect(all.filter((outcome) => outcome !== "done" && outcome !== "rate_limited")).toEqual([]);
  return all.filter((outcome) => outcome === "done").length;
}

const next = () => ++serial;
const join = (): Command => ({
  kind: "join",
  participant: { id: participantId(next()), name: "Zoe" },
  token: tokenOf(serial),
});
const addVenue = (): Command => ({ kind: "addVenue", venue: { id: venueId(next()), name: "Pub" } });
const comment = (): Command => ({ kind: "addComment", comment: { id: commentId(next()), text: "x" } });
const retitle = (): Command => ({ kind: "editMeetup", title: `Title ${next()}` });
/** Always away from where the meetup is. */
const rezone = (): Command => ({
  kind: "editMeetup",
  timeZone: record.meetup.timeZone === "Asia/Tokyo" ? "America/New_York" : "Asia/Tokyo",
});
const byOrganiser = { bearer: organiserToken };
const by = (n: number) => ({ bearer: tokenOf(n) });

describe("what one meetup takes", () => {
  it("[MS14] [LI34] [LI39] 180 joins at once, then 120 a minute; 18 more for the organiser", () => {
    expect(taken(250, join)).toBe(180);
    timers.advance(500);
    expect(taken(10, join, { source: "198.51.100.7" })).toBe(1);
    expect(taken(30, join, byOrganiser)).toBe(18);
    timers.advance(500);
    expect(outcomes(1, join)).toEqual(["rate_limited"]);
    // What is kept comes back first.
    timers.advance(60_000);
    expect(taken(250, join)).toBe(120 + 1 - 18);
  });

  it("[MS14] [LI35] 20 options of others at once for each address, then 10 a minute; the organiser's do not count", () => {
    expect(taken(25, addVenue)).toBe(20);
    expect(taken(3, addVenue, { source: "198.51.100.7" })).toBe(3);
    expect(taken(1, addVenue, byOrganiser)).toBe(1);
    timers.advance(60_000);
    record.meetup.venues = {};
    expect(taken(25, addVenue)).toBe(10);
  });

  it("[MS14] [LI36] 10 comments of a person at once, then 10 a minute", () => {
    expect(taken(15, comment, by(1))).toBe(10);
    expect(taken(15, comment, by(2))).toBe(10);
    timers.advance(60_000);
    expect(taken(15, comment, by(1))).toBe(10);
  });

  it("[MS14] [LI36] 180 comments of an address at once, as whoever it has joined", () => {
    const all = Array.from({ length: 30 }, (_, n) => taken(8, comment, by(n + 1)));
    expect(all.reduce((sum, some) => sum + some)).toBe(180);
    expect(taken(3, comment, { ...by(30), source: "198.51.100.7" })).toBe(3);
  });

  it("[MS14] [LI37] [LI39] 60 edits at once, then 60 a minute; 6 more for the organiser", () => {
    expect(taken(80, retitle)).toBe(60);
    expect(taken(10, () => ({ kind: "decide", slotId: slotId(1) }), { source: "198.51.100.7" })).toBe(0);
    expect(taken(10, retitle, byOrganiser)).toBe(6);
    timers.advance(60_000);
    expect(taken(80, retitle)).toBe(54);
  });

  it("[MS14] [LI37] a crowd that finishes at once does not wait for each other, nor for the meetup's edits", () => {
    taken(80, retitle);
    for (let n = 1; n <= 30; n++) {
      const finish = (): Command => ({
        kind: "editParticipant",
        participantId: participantId(n),
        edit: { finished: true },
      });
      expect(taken(3, finish, by(n))).toBe(3);
    }
  });

  it("[MS14] [LI38] one change of the time zone a minute that moves slots, the organiser's apart", () => {
    expect(taken(3, rezone)).toBe(1);
    expect(taken(3, rezone, byOrganiser)).toBe(1);
    expect(taken(1, retitle)).toBe(1);
    timers.advance(60_000);
    expect(taken(3, rezone)).toBe(1);
  });

  it("[MS14] [LI51] 30 reactions of a person at once, then 30 a minute; 300 of an address", () => {
    decide(aWrite({ kind: "addComment", comment: { id: commentId(1), text: "x" } }, by(1)));
    const react = (): Command => ({ kind: "react", commentId: commentId(1), emoji: next() % 2 === 0 ? "👍" : "🎉" });
    expect(taken(40, react, by(1))).toBe(30);
    const others = Array.from({ length: 20 }, (_, n) => taken(30, react, by(n + 2)));
    expect(others.reduce((sum, some) => sum + some)).toBe(270);
    timers.advance(60_000);
    expect(taken(40, react, by(1))).toBe(30);
  });

  it("[MS14] [MS19] [LI52] 5 draws at once, then 5 a minute, the organiser's apart", () => {
    const draw = (): Command => ({ kind: "decide", lot: 0.5 });
    expect(taken(10, draw)).toBe(5);
    expect(taken(10, draw, byOrganiser)).toBe(5);
    expect(taken(1, () => ({ kind: "decide", slotId: slotId(1) }))).toBe(1);
    timers.advance(60_000);
    expect(taken(10, draw)).toBe(5);
  });

  it("[MS14] [MS19] [LI52] a draw with nothing to draw among counts, too: it costs a ranking to find out", () => {
    const votes = { [slotId(1)]: "yes", [venueId(1)]: "yes" } as const;
    decide(aWrite({ kind: "castVotes", participantId: participantId(1), votes }, by(1)));
    const inVain = outcomes(10, () => ({ kind: "decide", lot: 0.5 }));
    expect(inVain).toEqual([...Array(5).fill("not_tied"), ...Array(5).fill("rate_limited")]);
  });

  it("[MS14] the second one lists nobody: whoever has answered is asked again already", () => {
    for (let n = 1; n <= 30; n++) {
      const votes = { [slotId(1)]: "yes" } as const;
      decide(aWrite({ kind: "castVotes", participantId: participantId(n), votes }, by(n)));
    }
    const committed = (): string[] => {
      const { commit } = decideBatch(record, [aWrite(rezone())], 10_000, rates);
      return commit?.kind === "change" ? Object.keys(commit.meetup.set) : [];
    };
    expect(committed()).toContain(`reconfirm.${slotId(1)}`);
    expect(committed()).toEqual([]);
    timers.advance(60_000);
    const moved = Object.keys(record.meetup.slots).flatMap((id) =>
      "date" in (record.meetup.slots[id] ?? {}) ? [] : [`slots.${id}.start`, `slots.${id}.end`],
    );
    expect(committed().toSorted()).toEqual(["timeZone", "updatedAt", ...moved].toSorted());
  });

  it("[LI44] says how long to wait: so long is enough, and it is no longer than a minute", () => {
    taken(1, rezone);
    const refused = decide(aWrite(rezone()));
    expect(refused).toMatchObject({ refusal: { code: "rate_limited", retryAfter: 60 } });
    timers.advance(60_000);
    expect(taken(1, rezone)).toBe(1);
    taken(20, addVenue);
    expect(decide(aWrite(addVenue()))).toMatchObject({ refusal: { retryAfter: 6 } });
  });
});

describe("what is not counted", () => {
  const receipt = { id: "a-receipt", command: "hash" };

  it("[MS14] [MS7] a retry, which is never refused either", () => {
    expect(decide(aWrite(rezone(), { receipt }))).toMatchObject({ kind: "done" });
    taken(80, retitle);
    for (let n = 0; n < 5; n++) expect(decide(aWrite(rezone(), { receipt }))).toMatchObject({ replayed: true });
  });

  it("[MS14] what is refused for another reason", () => {
    record.meetup.settings.joining = "closed";
    expect(new Set(outcomes(300, join))).toEqual(new Set(["joining_closed"]));
    record.meetup.settings.editing = "organiser";
    expect(new Set(outcomes(100, retitle))).toEqual(new Set(["not_allowed"]));
    expect(new Set(outcomes(100, retitle, { bearer: "nobody's" }))).toEqual(new Set(["not_allowed"]));
    record.meetup.settings.joining = "open";
    expect(taken(180, join)).toBe(180);
    expect(taken(60, retitle, byOrganiser)).toBe(60);
  });

  it("[MS14] another meetup", () => {
    taken(200, join);
    const other = aRecord();
    other.meetup.id = "another";
    expect(decide(aWrite(join()), other)).toMatchObject({ kind: "done" });
  });

  it("[MS14] [RT3] a command that is decided once more after a conflict", () => {
    const writes = Array.from({ length: 180 }, () => aWrite(join()));
    for (const write of writes) decide(write, structuredClone(record));
    for (const write of writes) expect(decide(write)).toMatchObject({ kind: "done" });
    expect(outcomes(1, join)).toEqual(["rate_limited"]);
  });
});
