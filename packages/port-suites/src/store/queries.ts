import type { Position } from "@pintpoint/core";
import { noChange } from "@pintpoint/core";
import { organiserToken, participantId, tokenOf } from "@pintpoint/core/testing";
import { describe, expect, it } from "vitest";
import { freshId } from "../fresh-id.ts";
import { sampleRecord } from "../sample-record.ts";
import type { StoreFixture } from "./store-fixture.ts";

const at = { epoch: "e1", version: 1 };
const organiser = { kind: "organiser" };
const participant = (n: number) => ({ kind: "participant", id: participantId(n) });

export function describeQueries(fixture: StoreFixture): void {
  describe("asking", () => {
    it("[MS1] says whose token it is", async () => {
      const id = freshId();
      await fixture.store.records.create(sampleRecord(id));
      expect(await fixture.store.stale.identifyStale(id, organiserToken)).toEqual({
        identity: organiser,
        position: at,
      });
      expect(await fixture.store.stale.identifyStale(id, tokenOf(2))).toEqual({
        identity: participant(2),
        position: at,
      });
      expect(await fixture.store.stale.identifyStale(id, "nobody's")).toBeNull();
      expect(await fixture.store.stale.identifyStale(id, "")).toBeNull();
      expect(await fixture.store.stale.identifyStale(id, "toString")).toBeNull();
      expect(await fixture.store.stale.identifyStale(freshId(), organiserToken)).toBeNull();
    });

    it("[MS1] another meetup's token is nobody's here", async () => {
      const [one, other] = [freshId(), freshId()];
      const elsewhere = sampleRecord(other);
      elsewhere.vault.tokens = { theirs: participantId(1) };
      elsewhere.vault.organiser = "their organiser";
      await fixture.store.records.create(sampleRecord(one));
      await fixture.store.records.create(elsewhere);
      expect(await fixture.store.stale.identifyStale(one, "theirs")).toBeNull();
      expect(await fixture.store.stale.identifyStale(one, "their organiser")).toBeNull();
      expect(await fixture.store.stale.identifyStale(other, "theirs")).toEqual({
        identity: participant(1),
        position: at,
      });
    });

    it("[MS10] a new link kills the old one at once", async () => {
      const id = freshId();
      await fixture.store.records.create(sampleRecord(id));
      const vault = { set: { "tokens.new": participantId(1) }, unset: [`tokens.${tokenOf(1)}`] };
      await fixture.store.records.commit(id, { kind: "change", base: at, to: 2, meetup: noChange(), vault });
      expect(await fixture.store.stale.identifyStale(id, tokenOf(1))).toBeNull();
      expect(await fixture.store.stale.identifyStale(id, "new")).toEqual({
        identity: participant(1),
        position: { ...at, version: 2 },
      });
    });

    it("[RT2] tells the positions of many meetups in one answer", async () => {
      const ids = Array.from({ length: 300 }, freshId);
      await Promise.all(ids.map((id) => fixture.store.records.create(sampleRecord(id, 1))));
      const [moved = "", deleted = "", ...still] = ids;
      await fixture.store.records.commit(moved, {
        kind: "change",
        base: at,
        to: 8,
        meetup: noChange(),
        vault: noChange(),
      });
      await fixture.store.records.commit(deleted, { kind: "delete", base: at });
      const positions = await fixture.store.records.positions([...ids, freshId(), moved]);
      const expected = new Map<string, Position | "gone">(still.map((id) => [id, at]));
      expected.set(moved, { epoch: "e1", version: 8 }).set(deleted, "gone");
      expect(positions).toEqual(expected);
      expect(await fixture.store.records.positions([])).toEqual(new Map());
      expect(await fixture.store.stale.positionsStale([...ids, freshId()])).toEqual(expected);
      expect(await fixture.store.stale.positionsStale([])).toEqual(new Map());
    });

    it("a meetup that never was is null", async () => {
      expect(await fixture.store.records.read(freshId())).toBeNull();
      expect(await fixture.store.records.read("")).toBeNull();
      expect((await fixture.store.stale.readStale(freshId(), 0)).found).toBeNull();
    });

    it("[RW2] who only looks is given the same", async () => {
      const [id, deleted] = [freshId(), freshId()];
      await fixture.store.records.create(sampleRecord(id));
      await fixture.store.records.create(sampleRecord(deleted));
      await fixture.store.records.commit(deleted, { kind: "delete", base: at });
      expect((await fixture.store.stale.readStale(id, 0)).found).toEqual(sampleRecord(id));
      expect((await fixture.store.stale.readStale(id, 7)).found).toEqual(sampleRecord(id));
      expect((await fixture.store.stale.readStale(deleted, 1)).found).toBe("gone");
    });
  });
}
