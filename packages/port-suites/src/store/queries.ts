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
      await fixture.store.create(sampleRecord(id));
      expect(await fixture.store.identify(id, organiserToken)).toEqual({ identity: organiser, position: at });
      expect(await fixture.store.identify(id, tokenOf(2))).toEqual({ identity: participant(2), position: at });
      expect(await fixture.store.identify(id, "nobody's")).toBeNull();
      expect(await fixture.store.identify(id, "")).toBeNull();
      expect(await fixture.store.identify(id, "toString")).toBeNull();
      expect(await fixture.store.identify(freshId(), organiserToken)).toBeNull();
    });

    it("[MS1] another meetup's token is nobody's here", async () => {
      const [one, other] = [freshId(), freshId()];
      const elsewhere = sampleRecord(other);
      elsewhere.vault.tokens = { theirs: participantId(1) };
      elsewhere.vault.organiser = "their organiser";
      await fixture.store.create(sampleRecord(one));
      await fixture.store.create(elsewhere);
      expect(await fixture.store.identify(one, "theirs")).toBeNull();
      expect(await fixture.store.identify(one, "their organiser")).toBeNull();
      expect(await fixture.store.identify(other, "theirs")).toEqual({ identity: participant(1), position: at });
    });

    it("[MS10] a new link kills the old one at once", async () => {
      const id = freshId();
      await fixture.store.create(sampleRecord(id));
      const vault = { set: { "tokens.new": participantId(1) }, unset: [`tokens.${tokenOf(1)}`] };
      await fixture.store.commit(id, { kind: "change", base: at, to: 2, meetup: noChange(), vault });
      expect(await fixture.store.identify(id, tokenOf(1))).toBeNull();
      expect(await fixture.store.identify(id, "new")).toEqual({
        identity: participant(1),
        position: { ...at, version: 2 },
      });
    });

    it("[RT2] tells the positions of many meetups in one answer", async () => {
      const ids = Array.from({ length: 300 }, freshId);
      await Promise.all(ids.map((id) => fixture.store.create(sampleRecord(id, 1))));
      const [moved = "", deleted = "", ...still] = ids;
      await fixture.store.commit(moved, { kind: "change", base: at, to: 8, meetup: noChange(), vault: noChange() });
      await fixture.store.commit(deleted, { kind: "delete", base: at });
      const positions = await fixture.store.positions([...ids, freshId(), moved]);
      const expected = new Map<string, Position | "gone">(still.map((id) => [id, at]));
      expected.set(moved, { epoch: "e1", version: 8 }).set(deleted, "gone");
      expect(positions).toEqual(expected);
      expect(await fixture.store.positions([])).toEqual(new Map());
      expect(await fixture.store.positionsStale([...ids, freshId()])).toEqual(expected);
      expect(await fixture.store.positionsStale([])).toEqual(new Map());
    });

    it("a meetup that never was is null", async () => {
      expect(await fixture.store.read(freshId())).toBeNull();
      expect(await fixture.store.read("")).toBeNull();
      expect((await fixture.store.readStale(freshId(), 0)).found).toBeNull();
    });

    it("[RW2] who only looks is given the same", async () => {
      const [id, deleted] = [freshId(), freshId()];
      await fixture.store.create(sampleRecord(id));
      await fixture.store.create(sampleRecord(deleted));
      await fixture.store.commit(deleted, { kind: "delete", base: at });
      expect((await fixture.store.readStale(id, 0)).found).toEqual(sampleRecord(id));
      expect((await fixture.store.readStale(id, 7)).found).toEqual(sampleRecord(id));
      expect((await fixture.store.readStale(deleted, 1)).found).toBe("gone");
    });
  });
}
