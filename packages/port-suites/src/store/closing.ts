import type { CreationReceipt, MeetupStore } from "@pintpoint/core";
import { noChange, StoreUnavailable } from "@pintpoint/core";
import { organiserToken } from "@pintpoint/core/testing";
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
      await fixture.store.records.create(sampleRecord(id));
      await fixture.store.records.close();
      const asked: ((store: MeetupStore) => Promise<unknown>)[] = [
        (store) => store.records.create(sampleRecord(freshId())),
        (store) => store.records.read(id),
        (store) => store.stale.identifyStale(id, organiserToken),
        (store) => store.stale.readStale(id, 0),
        (store) => store.records.positions([id]),
        (store) => store.stale.positionsStale([id]),
        (store) => store.records.sweepReceipts(0, null),
        (store) => store.upcoming.upcoming({ from: "2026-12-01T10:00:00Z", until: "2026-12-02T10:00:00Z" }, 10),
        (store) => store.records.commit(id, { kind: "delete", base: at }),
      ];
      for (const ask of asked) await expect(ask(fixture.store)).rejects.toThrow(StoreUnavailable);
    });

    it("may be asked for twice", async () => {
      await fixture.store.records.close();
      await expect(fixture.store.records.close()).resolves.toBeUndefined();
    });

    if (!lasting) return;

    it("[MS6] what was acknowledged is there when the store is opened again", async () => {
      const [kept, deleted, id, key] = [freshId(), freshId(), freshId(), freshId()];
      const receipt: CreationReceipt = { id: key, command: "c", result: "r", meetupId: kept, at: 1_000 };
      await fixture.store.records.create(sampleRecord(kept), receipt);
      await fixture.store.records.create(sampleRecord(deleted));
      await fixture.store.records.commit(kept, {
        kind: "change",
        base: at,
        to: 2,
        meetup: title("kept"),
        vault: noChange(),
      });
      await fixture.store.records.commit(deleted, { kind: "delete", base: at });
      const before = await fixture.store.records.read(kept);
      await fixture.reopen();
      expect(await fixture.store.records.read(kept)).toEqual(before);
      expect(await fixture.store.records.read(deleted)).toBe("gone");
      expect(await fixture.store.records.create(sampleRecord(id), { ...receipt, meetupId: id })).toEqual({
        kind: "replayed",
        receipt,
      });
    });

    it("[MS6] [RT10] what is under way while closing is there if it was acknowledged, and only then", async () => {
      const ids = Array.from({ length: 10 }, freshId);
      await Promise.all(ids.map((id) => fixture.store.records.create(sampleRecord(id))));
      const commits = ids.map((id) =>
        fixture.store.records.commit(id, { kind: "change", base: at, to: 2, meetup: title("late"), vault: noChange() }),
      );
      const outcomes = Promise.allSettled(commits);
      await fixture.reopen();
      for (const [n, outcome] of (await outcomes).entries()) {
        const { meetup } = await recordOf(fixture.store, ids[n] ?? "");
        expect(meetup.title).toBe(outcome.status === "fulfilled" ? "late" : "Beer");
      }
    });
  });
}
