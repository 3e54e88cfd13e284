import type { Command, MeetupRecord } from "@pintpoint/core/meetups";
import {
  aRecord,
  countingReads,
  noon,
  organiserToken,
  participantId,
  recordOf,
  slotId,
  tokenOf,
  venueId,
} from "@pintpoint/core/testing";
import { describe, expect, it } from "vitest";
import { ManualTimers } from "../../testing/manual-timers.ts";
import { decideBatch } from "./decide-batch.ts";
import { IdleRecords, idleRecordLimits } from "./idle-records.ts";
import { PendingWrite } from "./pending-write.ts";
import { recordBytes } from "./record-bytes.ts";

function write(command: Command, bearer: string, key?: string): PendingWrite {
  const receipt = key === undefined ? {} : { receipt: { id: key, command: "a-hash-of-22-characters" } };
  const pending = new PendingWrite(
    { command, bearer, ...receipt, receiptContent: {}, answerFrom: () => ({ ok: true, answer: null }) },
    noon,
    60_000,
  );
  pending.answer({ kind: "unavailable" });
  return pending;
}

const aVote = (n: number, answer: "yes" | "no" | null) =>
  write({ kind: "castVotes", participantId: participantId(n), votes: { [slotId(1)]: answer } }, tokenOf(n));

const largeVenue = (n: number): Command => ({
  kind: "addVenue",
  venue: {
    id: venueId(n),
    name: "v".repeat(120),
    note: "я".repeat(1_000),
    address: "a".repeat(300),
    url: "u".repeat(2_000),
  },
});

/** Keeps `count` meetups that `commands` have grown, as a write queue does; returns what keeping all would cost. */
function keepMany(kept: IdleRecords, count: number, commands: PendingWrite[]): number {
  const record = recordOf();
  const bytes = recordBytes(record) + decideBatch(record, commands, 1_000).growth;
  for (let n = 0; n < count; n++) kept.set(`meetup-${n}`, { record, bytes, lastRevocation: 1 });
  return count * bytes;
}

describe("records of idle meetups", () => {
  it("[LI14] places with long texts count with all their bytes", () => {
    const kept = new IdleRecords(new ManualTimers());
    const commands = Array.from({ length: 28 }, (_, n) => write(largeVenue(n + 10), organiserToken));
    const all = keepMany(kept, 700, commands);
    expect(all).toBeGreaterThan(idleRecordLimits.bytes);
    expect(kept.bytes).toBeLessThanOrEqual(idleRecordLimits.bytes);
    expect(kept.get("meetup-0")).toBeNull();
    expect(kept.get("meetup-699")).not.toBeNull();
  });

  it("[LI14] receipts count with all their bytes", () => {
    const kept = new IdleRecords(new ManualTimers());
    const commands = Array.from({ length: 500 }, (_, n) => write({ kind: "reopen" }, organiserToken, `receipt-${n}`));
    const all = keepMany(kept, 500, commands);
    expect(all).toBeGreaterThan(idleRecordLimits.bytes);
    expect(kept.bytes).toBeLessThanOrEqual(idleRecordLimits.bytes);
  });

  it("[LI14] what is not used for five minutes is let go, also when nothing else happens", () => {
    const timers = new ManualTimers();
    const kept = new IdleRecords(timers);
    timers.advance(1);
    keepMany(kept, 3, []);
    timers.advance(idleRecordLimits.ms - 1_000);
    expect(kept.get("meetup-0")).not.toBeNull();
    timers.advance(20_000);
    expect(kept.bytes).toBe(0);
    expect(timers.pending).toBe(0);
  });
});

describe("the cost of a record", () => {
  it("is kept up from the changes, and never counts less than counting anew", () => {
    const record = aRecord({ participants: 5 });
    let bytes = recordBytes(record);
    const organiser = (command: Command, key?: string) => write(command, organiserToken, key);
    const steps: PendingWrite[] = [
      organiser(largeVenue(7), "k-1"),
      aVote(1, "yes"),
      aVote(2, "yes"),
      aVote(1, "no"),
      aVote(1, null),
      write({ kind: "addComment", comment: { id: "c_1", text: "a long comment ".repeat(60) } }, tokenOf(2), "k-2"),
      organiser({ kind: "editVenue", venueId: venueId(7), edit: { note: null, name: "short" } }, "k-3"),
      organiser({ kind: "leave", participantId: participantId(2) }, "k-4"),
      organiser({ kind: "removeOption", optionId: venueId(7) }),
      organiser({ kind: "removeComment", commentId: "c_1" }),
    ];
    for (const step of steps) {
      const batch = decideBatch(record, [step], 1_000);
      expect(batch.commit, "the step was accepted").not.toBeNull();
      bytes += batch.growth;
      const anew = recordBytes(record);
      expect(bytes).toBeGreaterThanOrEqual(anew);
      expect(bytes - anew).toBeLessThan(500);
    }
  });

  it("of a vote reads as much among 10,000 people as among 100", () => {
    const looks = (participants: number): number => {
      const { state, reads }: { state: MeetupRecord; reads(): number } = countingReads(aRecord({ participants }));
      decideBatch(state, [aVote(1, "yes"), aVote(7, "yes")], 10_000);
      const before = reads();
      decideBatch(state, [aVote(7, "no"), aVote(1, null)], 10_000);
      return reads() - before;
    };
    expect(looks(10_000)).toBeLessThanOrEqual(1.2 * looks(100));
  });
});
