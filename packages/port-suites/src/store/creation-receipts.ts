import type { CreationReceipt, MeetupId, MeetupRecord, Vault } from "@pintpoint/core";
import { creationReceiptOfDeleted, instantOf, MeetupIdUsed } from "@pintpoint/core";
import { describe, expect, it } from "vitest";
import { freshId } from "../fresh-id.ts";
import { sampleRecord } from "../sample-record.ts";
import type { StoreFixture } from "./store-fixture.ts";
import { recordOf } from "./store-fixture.ts";

const now = Date.parse("2026-12-01T10:00:00Z");
const day = 24 * 60 * 60 * 1000;

function receiptFor(meetupId: MeetupId, id: string, at = now): CreationReceipt {
  return { id, command: `command of ${meetupId}`, result: `{"sealed":"🍺 for ${meetupId}"}`, meetupId, at };
}

const aReceipt = (at: number) => ({ command: "hash", version: 1, at: instantOf(at), result: null });

function withReceipts(id: MeetupId, receipts: Vault["receipts"]): MeetupRecord {
  const { meetup, vault } = sampleRecord(id);
  return { meetup, vault: { ...vault, receipts } };
}

export function describeCreationReceipts(fixture: StoreFixture): void {
  describe("creation receipts", () => {
    it("[MS7] a receipt's id that has been used gives the first receipt, and writes nothing", async () => {
      const [first, second, key] = [freshId(), freshId(), freshId()];
      const receipt = receiptFor(first, key);
      expect(await fixture.records.create(sampleRecord(first), receipt)).toEqual({ kind: "created" });
      const retry = await fixture.records.create(sampleRecord(second), receiptFor(second, key, now + 5));
      expect(retry).toEqual({ kind: "replayed", receipt });
      expect(await fixture.records.read(second)).toBeNull();
    });

    it("[MS7] other receipts, and creations without one, stand for themselves", async () => {
      const ids = [freshId(), freshId(), freshId(), freshId()];
      const outcomes = await Promise.all(
        ids.map((id, n) => fixture.records.create(sampleRecord(id), n < 2 ? receiptFor(id, freshId()) : undefined)),
      );
      expect(outcomes).toEqual(ids.map(() => ({ kind: "created" })));
    });

    it("[MS7] a receipt lives for 24 h by its own time, to the millisecond", async () => {
      const [first, early, late, later, key] = [freshId(), freshId(), freshId(), freshId(), freshId()];
      await fixture.records.create(sampleRecord(first), receiptFor(first, key));
      const replayed = await fixture.records.create(sampleRecord(early), receiptFor(early, key, now + day - 1));
      expect(replayed).toEqual({ kind: "replayed", receipt: receiptFor(first, key) });
      const fresh = receiptFor(late, key, now + day);
      expect(await fixture.records.create(sampleRecord(late), fresh)).toEqual({ kind: "created" });
      const again = await fixture.records.create(sampleRecord(later), receiptFor(later, key, now + day + 1));
      expect(again).toEqual({ kind: "replayed", receipt: fresh });
    });

    it("[MS7] others' expiry leaves a living receipt alone", async () => {
      const [first, second, third, key] = [freshId(), freshId(), freshId(), freshId()];
      await fixture.records.create(sampleRecord(first), receiptFor(first, key, now + 10));
      await fixture.records.create(sampleRecord(second), receiptFor(second, freshId(), now + day));
      const retry = await fixture.records.create(sampleRecord(third), receiptFor(third, key, now + day));
      expect(retry).toEqual({ kind: "replayed", receipt: receiptFor(first, key, now + 10) });
    });

    it("[MS7] of 50 creations at once with one receipt's id exactly one takes place", async () => {
      const key = freshId();
      const ids = Array.from({ length: 50 }, freshId);
      const outcomes = await Promise.all(
        ids.map((id) => fixture.records.create(sampleRecord(id, 1), receiptFor(id, key))),
      );
      const winners = ids.filter((_, n) => outcomes[n]?.kind === "created");
      expect(winners).toHaveLength(1);
      const receipt = receiptFor(winners[0] ?? "", key);
      expect(outcomes.filter((outcome) => outcome.kind === "replayed")).toEqual(
        ids.slice(1).map(() => ({ kind: "replayed", receipt })),
      );
      expect([...(await fixture.records.positions(ids)).keys()]).toEqual(winners);
    });

    it("[MS7] a creation that fails leaves no receipt", async () => {
      const [used, fresh, key] = [freshId(), freshId(), freshId()];
      await fixture.records.create(sampleRecord(used));
      await expect(fixture.records.create(sampleRecord(used), receiptFor(used, key))).rejects.toThrow(MeetupIdUsed);
      expect(await fixture.records.create(sampleRecord(fresh), receiptFor(fresh, key))).toEqual({
        kind: "created",
      });
    });

    it("[MS4] [MS7] the receipt outlives its meetup: a late retry makes no second one", async () => {
      const [first, second, key] = [freshId(), freshId(), freshId()];
      const { meetup } = sampleRecord(first);
      await fixture.records.create(sampleRecord(first), receiptFor(first, key));
      await fixture.records.commit(first, { kind: "delete", base: meetup });
      const retry = await fixture.records.create(sampleRecord(second), receiptFor(second, key));
      expect(retry).toEqual({ kind: "replayed", receipt: creationReceiptOfDeleted(receiptFor(first, key)) });
      expect(await fixture.records.read(second)).toBeNull();
    });

    it("[MS17] another's deletion cuts no receipt", async () => {
      const [first, second, key] = [freshId(), freshId(), freshId()];
      await fixture.records.create(sampleRecord(first), receiptFor(first, key));
      await fixture.records.create(sampleRecord(second), receiptFor(second, freshId()));
      await fixture.records.commit(second, { kind: "delete", base: sampleRecord(second).meetup });
      const retry = await fixture.records.create(sampleRecord(freshId()), receiptFor(second, key));
      expect(retry).toEqual({ kind: "replayed", receipt: receiptFor(first, key) });
    });

    it("[MS7] a sweep takes dead receipts away, in slices, and moves no version", async () => {
      const [dead, living] = [freshId(), freshId()];
      const receipts = {
        others: { r1: aReceipt(now - day), r2: aReceipt(now - day + 1_000) },
        p_1: { r3: aReceipt(now - day) },
      };
      const others = Array.from({ length: 120 }, freshId);
      await Promise.all(others.map((id) => fixture.records.create(withReceipts(id, receipts))));
      await fixture.records.create(withReceipts(dead, receipts), receiptFor(dead, "dead", now - day));
      await fixture.records.create(withReceipts(living, receipts), receiptFor(living, "living", now - day + 1));
      await fixture.records.commit(dead, { kind: "delete", base: sampleRecord(dead).meetup });
      let slices = 1;
      for (let after = await fixture.records.sweepReceipts(now, null); after !== null; slices++)
        after = await fixture.records.sweepReceipts(now, after);
      expect(slices).toBeLessThan(20);
      for (const id of [...others, living]) {
        const { meetup, vault } = await recordOf(fixture.records, id);
        expect(vault.receipts).toEqual({ others: { r2: receipts.others.r2 } });
        expect(meetup.version).toBe(1);
      }
      // The key of an expired receipt is free again, whatever the time of the request.
      const early = await fixture.records.create(sampleRecord(freshId()), receiptFor("another", "dead", now - day));
      expect(early.kind).toBe("created");
      const replayed = await fixture.records.create(sampleRecord(freshId()), receiptFor("another", "living", now));
      expect(replayed.kind).toBe("replayed");
    });
  });
}
