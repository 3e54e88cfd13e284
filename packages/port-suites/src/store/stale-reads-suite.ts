import { noChange, StoreUnavailable } from "@pintpoint/core";
import { organiserToken, participantId, tokenOf } from "@pintpoint/core/testing";
import { describe, expect, it } from "vitest";
import { freshId } from "../fresh-id.ts";
import { sampleRecord } from "../sample-record.ts";
import { createManyMeetups } from "./positions.ts";
import type { StoreUnderTest } from "./store-fixture.ts";
import { openBeforeEachTest } from "./store-fixture.ts";

const at = { epoch: "e1", version: 1 };
const organiser = { kind: "organiser" };
const participant = (n: number) => ({ kind: "participant", id: participantId(n) });

/** What every StaleReads must do when no replica is behind: a lagging one is the business of the adapter's own tests. */
export function registerStaleReadsSuite(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`${name} as StaleReads`, () => {
    const fixture = openBeforeEachTest(open);

    it("[MS1] says whose token it is", async () => {
      const id = freshId();
      await fixture.records.create(sampleRecord(id));
      expect(await fixture.stale.identifyStale(id, organiserToken)).toEqual({ identity: organiser, position: at });
      expect(await fixture.stale.identifyStale(id, tokenOf(2))).toEqual({ identity: participant(2), position: at });
      expect(await fixture.stale.identifyStale(id, "nobody's")).toBeNull();
      expect(await fixture.stale.identifyStale(id, "")).toBeNull();
      expect(await fixture.stale.identifyStale(id, "toString")).toBeNull();
      expect(await fixture.stale.identifyStale(freshId(), organiserToken)).toBeNull();
    });

    it("[MS1] another meetup's token is nobody's here", async () => {
      const [one, other] = [freshId(), freshId()];
      const elsewhere = sampleRecord(other);
      elsewhere.vault.tokens = { theirs: participantId(1) };
      elsewhere.vault.organiser = "their organiser";
      await fixture.records.create(sampleRecord(one));
      await fixture.records.create(elsewhere);
      expect(await fixture.stale.identifyStale(one, "theirs")).toBeNull();
      expect(await fixture.stale.identifyStale(one, "their organiser")).toBeNull();
      expect(await fixture.stale.identifyStale(other, "theirs")).toEqual({ identity: participant(1), position: at });
    });

    it("[MS10] a new link kills the old one at once", async () => {
      const id = freshId();
      await fixture.records.create(sampleRecord(id));
      const vault = { set: { "tokens.new": participantId(1) }, unset: [`tokens.${tokenOf(1)}`] };
      await fixture.records.commit(id, { kind: "change", base: at, to: 2, meetup: noChange(), vault });
      expect(await fixture.stale.identifyStale(id, tokenOf(1))).toBeNull();
      expect(await fixture.stale.identifyStale(id, "new")).toEqual({
        identity: participant(1),
        position: { ...at, version: 2 },
      });
    });

    it("[MS4] a deleted meetup is gone in every answer", async () => {
      const id = freshId();
      await fixture.records.create(sampleRecord(id));
      await fixture.records.commit(id, { kind: "delete", base: at });
      expect((await fixture.stale.readStale(id, 1)).found).toBe("gone");
      expect(await fixture.stale.identifyStale(id, organiserToken)).toBe("gone");
      expect(await fixture.stale.identifyStale(id, "nobody's")).toBe("gone");
      expect((await fixture.stale.positionsStale([id])).get(id)).toBe("gone");
    });

    it("[RW2] who only looks is given the same", async () => {
      const id = freshId();
      await fixture.records.create(sampleRecord(id));
      expect((await fixture.stale.readStale(id, 0)).found).toEqual(sampleRecord(id));
      expect((await fixture.stale.readStale(id, 7)).found).toEqual(sampleRecord(id));
    });

    it("[RW4] a meetup that never was is null, and absent among the positions", async () => {
      expect((await fixture.stale.readStale(freshId(), 0)).found).toBeNull();
      expect((await fixture.stale.readStale("", 0)).found).toBeNull();
      expect(await fixture.stale.positionsStale([freshId()])).toEqual(new Map());
      expect(await fixture.stale.positionsStale([])).toEqual(new Map());
    });

    it("[RT2] tells the positions of many meetups in one answer", async () => {
      const { ids, expected } = await createManyMeetups(fixture);
      expect(await fixture.stale.positionsStale([...ids, freshId()])).toEqual(expected);
    });

    it("[MS11] is unavailable once the store is closed", async () => {
      const id = freshId();
      await fixture.records.create(sampleRecord(id));
      const { stale } = fixture;
      await fixture.records.close();
      await expect(stale.readStale(id, 0)).rejects.toThrow(StoreUnavailable);
      await expect(stale.identifyStale(id, organiserToken)).rejects.toThrow(StoreUnavailable);
      await expect(stale.positionsStale([id])).rejects.toThrow(StoreUnavailable);
    });
  });
}
