import type { CreationReceipt, MeetupStore } from "@pintpoint/core";
import { noChange, StoreUnavailable } from "@pintpoint/core";
import { organiserToken } from "@pintpoint/core/testing";
import { describe, expect, it } from "vitest";
import { freshId } from "../fresh-id.ts";
import { sampleRecord } from "../sample-record.ts";
import type { Stage } from "./stage.ts";
import { recordOf } from "./stage.ts";

const at = { epoch: "e1", version: 1 };
const title = (text: string) => ({ set: { title: text }, unset: [] });

export function describeClosing(stage: Stage, lasting: boolean): void {
  describe("closing", () => {
    it("[MS11] afterwards everything is unavailable", async () => {
      const id = freshId();
      await stage.store.create(sampleRecord(id));
      await stage.store.close();
      const asked: ((store: MeetupStore) => Promise<unknown>)[] = [
        (store) => store.create(sampleRecord(freshId())),
        (store) => store.read(id),
        (store) => store.identify(id, organiserToken),
        (store) => store.look(id, 0),
        (store) => store.positions([id]),
        (store) => store.glance([id]),
        (store) => store.sweep(0, null),
        (store) => store.soon({ from: "2026-12-01T10:00:00Z", until: "2026-12-02T10:00:00Z" }, 10),
        (store) => store.commit(id, { kind: "delete", at }),
      ];
      for (const ask of asked) await expect(ask(stage.store)).rejects.toThrow(StoreUnavailable);
    });

    it("may be asked for twice", async () => {
      await stage.store.close();
      await expect(stage.store.close()).resolves.toBeUndefined();
    });

    if (!lasting) return;

    it("[MS6] what was acknowledged is there when the store is opened again", async () => {
      const [kept, deleted, id, key] = [freshId(), freshId(), freshId(), freshId()];
      const receipt: CreationReceipt = { id: key, command: "c", result: "r", meetupId: kept, at: 1_000 };
      await stage.store.create(sampleRecord(kept), receipt);
      await stage.store.create(sampleRecord(deleted));
      await stage.store.commit(kept, { kind: "change", at, to: 2, meetup: title("kept"), vault: noChange() });
      await stage.store.commit(deleted, { kind: "delete", at });
      const before = await stage.store.read(kept);
      await stage.reopen();
      expect(await stage.store.read(kept)).toEqual(before);
      expect(await stage.store.read(deleted)).toBe("gone");
      expect(await stage.store.create(sampleRecord(id), { ...receipt, meetupId: id })).toEqual({
        kind: "replayed",
        receipt,
      });
    });

    it("[MS6] [RT10] what is under way while closing is there if it was acknowledged, and only then", async () => {
      const ids = Array.from({ length: 10 }, freshId);
      await Promise.all(ids.map((id) => stage.store.create(sampleRecord(id))));
      const commits = ids.map((id) =>
        stage.store.commit(id, { kind: "change", at, to: 2, meetup: title("late"), vault: noChange() }),
      );
      const outcomes = Promise.allSettled(commits);
      await stage.reopen();
      for (const [n, outcome] of (await outcomes).entries()) {
        const { meetup } = await recordOf(stage.store, ids[n] ?? "");
        expect(meetup.title).toBe(outcome.status === "fulfilled" ? "late" : "Beer");
      }
    });
  });
}
