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
      await fixture.store.create(sampleRecord(id));
      await fixture.store.close();
      const asked: ((store: MeetupStore) => Promise<unknown>)[] = [
        (store) => store.create(sampleRecord(freshId())),
        (store) => store.read(id),
        (store) => store.identify(id, organiserToken),
        (store) => store.readStale(id, 0),
        (store) => store.positions([id]),
        (store) => store.positionsStale([id]),
        (store) => store.sweepReceipts(0, null),
        (store) => store.upcoming({ from: "2026-12-01T10:00:00Z", until: "2026-12-02T10:00:00Z" }, 10),
        (store) => store.commit(id, { kind: "delete", base: at }),
      ];
      for (const ask of asked) await expect(ask(fixture.store)).rejects.toThrow(StoreUnavailable);
    });

    it("may be asked for twice", async () => {
      await fixture.store.close();
      await expect(fixture.store.close()).resolves.toBeUndefined();
    });

    if (!lasting) return;

    it("[MS6] what was acknowledged is there when the store is opened again", async () => {
      const [kept, deleted, id, key] = [freshId(), freshId(), freshId(), freshId()];
      const receipt: CreationReceipt = { id: key, command: "c", result: "r", meetupId: kept, at: 1_000 };
      await fixture.store.create(sampleRecord(kept), receipt);
      await fixture.store.create(sampleRecord(deleted));
      await fixture.store.commit(kept, { kind: "change", base: at, to: 2, meetup: title("kept"), vault: noChange() });
      await fixture.store.commit(deleted, { kind: "delete", base: at });
      const before = await fixture.store.read(kept);
      await fixture.reopen();
      expect(await fixture.store.read(kept)).toEqual(before);
      expect(await fixture.store.read(deleted)).toBe("gone");
      expect(await fixture.store.create(sampleRecord(id), { ...receipt, meetupId: id })).toEqual({
        kind: "replayed",
        receipt,
      });
    });

    it("[MS6] [RT10] what is under way while closing is there if it was acknowledged, and only then", async () => {
      const ids = Array.from({ length: 10 }, freshId);
      await Promise.all(ids.map((id) => fixture.store.create(sampleRecord(id))));
      const commits = ids.map((id) =>
        fixture.store.commit(id, { kind: "change", base: at, to: 2, meetup: title("late"), vault: noChange() }),
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
