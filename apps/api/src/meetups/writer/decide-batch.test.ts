import type { Command, Mutation, Vote } from "@pintpoint/core/meetups";
import { aRecord, countingReads, noon, organiserToken, participantId, slotId, tokenOf } from "@pintpoint/core/testing";
import { describe, expect, it } from "vitest";
import { decideBatch } from "./decide-batch.ts";
import { PendingWrite } from "./pending-write.ts";

function aVote(n: number, answer: Vote | null): PendingWrite {
  const mutation: Mutation = {
    command: { kind: "castVotes", participantId: participantId(n), votes: { [slotId(1)]: answer } },
    bearer: tokenOf(n),
    receipt: { id: `receipt-${n}-${answer}`, command: `vote ${answer}` },
    receiptContent: {},
    answerFrom: () => ({ ok: true, answer: null }),
  };
  const write = new PendingWrite(mutation, noon, 60_000);
  write.answer({ kind: "unavailable" });
  return write;
}

function byOrganiser(command: Command): PendingWrite {
  const write = new PendingWrite(
    { command, bearer: organiserToken, receiptContent: {}, answerFrom: () => ({ ok: true, answer: null }) },
    noon,
    60_000,
  );
  write.answer({ kind: "unavailable" });
  return write;
}

/** What deciding one vote reads of a record on which votes have been decided before. */
function readsOfOneVote(participants: number): number {
  const { state, reads } = countingReads(aRecord({ participants }));
  for (let n = 1; n <= 20; n++) decideBatch(state, [aVote(n, "yes")], 10_000);
  const before = reads();
  decideBatch(state, [aVote(7, "no")], 10_000);
  return reads() - before;
}

describe("deciding a batch", () => {
  it("a vote reads the same in a crowd of 10,000 as among 100", () => {
    expect(readsOfOneVote(10_000)).toBeLessThanOrEqual(1.2 * readsOfOneVote(100));
  });

  it("[RT3] gives one commit with all changes and receipts, from where the record stood", () => {
    const record = aRecord({ participants: 2 });
    const { commit, afterCommit, immediate } = decideBatch(
      record,
      [aVote(1, "yes"), aVote(2, "no"), aVote(1, "maybe")],
      1_000,
    );
    expect(immediate).toEqual([]);
    expect(afterCommit.map(({ result }) => result.kind === "done" && result.version)).toEqual([2, 3, 4]);
    expect(commit).toMatchObject({
      kind: "change",
      base: { epoch: "epoch-1", version: 1 },
      to: 4,
      meetup: {
        set: { [`votes.${participantId(1)}.${slotId(1)}`]: "maybe", [`votes.${participantId(2)}.${slotId(1)}`]: "no" },
      },
    });
    expect(Object.keys(record.vault.receipts)).toEqual([participantId(1), participantId(2)]);
    expect(record.meetup.version).toBe(4);
  });

  it("[CA4] names when the meetup takes place when the batch may have moved that, and not for a vote", () => {
    const record = aRecord();
    const spanAfter = (...writes: PendingWrite[]) => {
      const { commit } = decideBatch(record, writes, 1_000);
      if (commit?.kind !== "change") return expect.fail("nothing was committed");
      return "span" in commit ? commit.span : "as before";
    };
    const slot = { id: slotId(9), start: "2026-12-03T19:00:00Z", end: "2026-12-03T21:00:00Z" };
    const all = { from: slot.start, until: "2026-12-07T00:00:00Z" };
    expect(spanAfter(aVote(1, "yes"), byOrganiser({ kind: "editMeetup", title: "Wine" }))).toBe("as before");
    expect(spanAfter(aVote(1, "no"), byOrganiser({ kind: "addSlot", slot }), aVote(2, "yes"))).toEqual(all);
    expect(spanAfter(byOrganiser({ kind: "decide", slotId: slotId(1) }))).toEqual({
      from: "2026-12-04T19:00:00Z",
      until: "2026-12-04T21:00:00Z",
    });
    expect(spanAfter(byOrganiser({ kind: "reopen" }))).toEqual(all);
    expect(spanAfter(byOrganiser({ kind: "editMeetup", timeZone: "America/New_York" }))).toEqual({
      from: "2026-12-04T00:00:00Z",
      until: "2026-12-07T05:00:00Z",
    });
    const removals = [1, 2, 3, 9].map((n) => byOrganiser({ kind: "removeOption", optionId: slotId(n) }));
    expect(spanAfter(...removals)).toBeNull();
  });

  /** The same person, answered elsewhere, and three more after it. */
  function recordAfterFour() {
    const record = aRecord({ participants: 1 });
    decideBatch(record, [aVote(1, "yes"), aVote(1, "maybe"), aVote(1, "no"), aVote(1, null)], 10);
    return record;
  }
  const decidedKinds = (record: ReturnType<typeof aRecord>, write: PendingWrite) => {
    const { immediate, afterCommit } = decideBatch(record, [write], 10);
    return [...immediate, ...afterCommit].map(({ result }) => result.kind);
  };

  it("[MS7] what may have been done elsewhere stays so, however often the batch is decided again", () => {
    const late = aVote(1, "yes");
    Object.assign(late.mutation, { isSenderGone: () => true });
    expect(decidedKinds(aRecord({ participants: 1 }), late)).toEqual(["done"]);
    for (let time = 0; time < 2; time++) expect(decidedKinds(recordAfterFour(), late)).toEqual(["unavailable"]);
  });

  it("[MS7] without a key nothing can have been done elsewhere", () => {
    const late = aVote(1, "yes");
    Object.assign(late.mutation, { isSenderGone: () => true, receipt: undefined });
    expect(decidedKinds(aRecord({ participants: 1 }), late)).toEqual(["done"]);
    expect(decidedKinds(recordAfterFour(), late)).toEqual(["done"]);
  });
});
