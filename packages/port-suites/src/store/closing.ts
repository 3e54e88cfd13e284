import type { CreationReceipt, MeetupRecords } from "@pintpoint/core";
import { noChange, StoreUnavailable } from "@pintpoint/core";
import { describe, expect, it } from "vitest";
import { freshId } from "../fresh-id.ts";
import { sampleRecord } from "../sample-record.ts";
import type { StoreFixture } from "./store-fixture.ts";
import { recordOf } from "./store-fixture.ts";

const at = { epoch: "e1", version: 1 };
const title = (text: string) => ({ set: { title: text }, unset: [] });

export function describeClosing(fixture: StoreFixture, lasting: boolean): void {
  describe("closing", () => {
    it("[MS11] afterwards everything is unavailable", async () => {
      const id = freshId();
      await fixture.records.create(sampleRecord(id));
      await fixture.records.close();
      const asked: ((records: MeetupRecords) => Promise<unknown>)[] = [
        (records) => records.create(sampleRecord(freshId())),
        (records) => records.read(id),
        (records) => records.commit(id, { kind: "delete", base: at }),
        (records) => records.positions([id]),
        (records) => records.sweepReceipts(0, null),
      ];
      for (const ask of asked) await expect(ask(fixture.records)).rejects.toThrow(StoreUnavailable);
    });

    it("may be asked for twice", async () => {
      await fixture.records.close();
      await expect(fixture.records.close()).resolves.toBeUndefined();
    });

    if (!lasting) return;

    it("[MS6] what was acknowledged is there when the store is opened again", async () => {
      const [kept, deleted, id, key] = [freshId(), freshId(), freshId(), freshId()];
      const receipt: CreationReceipt = { id: key, command: "c", result: "r", meetupId: kept, at: 1_000 };
      await fixture.records.create(sampleRecord(kept), receipt);
      await fixture.records.create(sampleRecord(deleted));
      await fixture.records.commit(kept, {
        kind: "change",
        base: at,
        to: 2,
        meetup: title("kept"),
        vault: noChange(),
      });
      await fixture.records.commit(deleted, { kind: "delete", base: at });
      const before = await fixture.records.read(kept);
      await fixture.reopen();
      expect(await fixture.records.read(kept)).toEqual(before);
      expect(await fixture.records.read(deleted)).toBe("gone");
      expect(await fixture.records.create(sampleRecord(id), { ...receipt, meetupId: id })).toEqual({
        kind: "replayed",
        receipt,
      });
    });

    it("[MS6] [RT10] what is under way while closing is there if it was acknowledged, and only then", async () => {
      const ids = Array.from({ length: 10 }, freshId);
      await Promise.all(ids.map((id) => fixture.records.create(sampleRecord(id))));
      const commits = ids.map((id) =>
        fixture.records.commit(id, { kind: "change", base: at, to: 2, meetup: title("late"), vault: noChange() }),
      );
      const outcomes = Promise.allSettled(commits);
      await fixture.reopen();
      for (const [n, outcome] of (await outcomes).entries()) {
        const { meetup } = await recordOf(fixture.records, ids[n] ?? "");
        expect(meetup.title).toBe(outcome.status === "fulfilled" ? "late" : "Beer");
      }
    });
  });
}
