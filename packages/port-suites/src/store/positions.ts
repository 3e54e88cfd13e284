import type { Position } from "@pintpoint/core";
import { noChange } from "@pintpoint/core";
import { describe, expect, it } from "vitest";
import { freshId } from "../fresh-id.ts";
import { sampleRecord } from "../sample-record.ts";
import type { StoreFixture } from "./store-fixture.ts";

const at = { epoch: "e1", version: 1 };

export function describePositions(fixture: StoreFixture): void {
  describe("asking", () => {
    it("[RT2] tells the positions of many meetups in one answer", async () => {
      const { ids, expected } = await createManyMeetups(fixture);
      expect(await fixture.records.positions([...ids, freshId(), ...ids.slice(0, 1)])).toEqual(expected);
      expect(await fixture.records.positions([])).toEqual(new Map());
    });

    it("a meetup that never was is null", async () => {
      expect(await fixture.records.read(freshId())).toBeNull();
      expect(await fixture.records.read("")).toBeNull();
    });
  });
}

/** 300, of which one has moved and one is deleted, and where each stands. */
export async function createManyMeetups(
  fixture: StoreFixture,
): Promise<{ ids: string[]; expected: Map<string, Position | "gone"> }> {
  const ids = Array.from({ length: 300 }, freshId);
  await Promise.all(ids.map((id) => fixture.records.create(sampleRecord(id, 1))));
  const [moved = "", deleted = "", ...still] = ids;
  await fixture.records.commit(moved, { kind: "change", base: at, to: 8, meetup: noChange(), vault: noChange() });
  await fixture.records.commit(deleted, { kind: "delete", base: at });
  const expected = new Map<string, Position | "gone">(still.map((id) => [id, at]));
  expected.set(moved, { epoch: "e1", version: 8 }).set(deleted, "gone");
  return { ids, expected };
}
