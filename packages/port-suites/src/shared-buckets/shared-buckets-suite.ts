import type { SharedBuckets } from "@pintpoint/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { freshId } from "../fresh-id.ts";

export interface SharedBucketsUnderTest {
  /** Of the same buckets. */
  nodes: readonly [SharedBuckets, SharedBuckets];
  dispose(): Promise<void>;
}

/** A token takes an hour to come back: longer than any test. */
const slow = { atOnce: 4, perMinute: 1 / 60 };
const hour = 3_600_000;
/** Longer than any test: how much may have come back. */
const toleranceMs = 60_000;

/** What all SharedBuckets must do. `open` gives two nodes. */
export function registerSharedBucketsSuite(name: string, open: () => Promise<SharedBucketsUnderTest>): void {
  describe(`${name} as SharedBuckets`, () => {
    let underTest: SharedBucketsUnderTest;
    beforeEach(async () => {
      underTest = await open();
    });
    afterEach(() => underTest.dispose());

    const aBucket = () => ({ limit: "joins", owner: freshId(), subject: "" });
    const expectAbout = (told: number | null, tokens: number) => {
      // Rounded up to a whole millisecond.
      expect(told).toBeLessThanOrEqual(tokens * hour + 1);
      expect(told).toBeGreaterThan(tokens * hour - toleranceMs);
    };

    it("[MS14] what one node spends the other is told, and the reverse", async () => {
      const [one, other] = underTest.nodes;
      const bucket = aBucket();
      expectAbout(await one.take(bucket, slow), 1);
      expectAbout(await other.take(bucket, slow), 2);
      expectAbout(await one.take(bucket, slow), 3);
    });

    it("[MS14] what both spend at the same moment is counted once each", async () => {
      const bucket = aBucket();
      const many = { atOnce: 100, perMinute: slow.perMinute };
      const [one, other] = underTest.nodes;
      const told = await Promise.all(Array.from({ length: 40 }, (_, n) => (n % 2 ? one : other).take(bucket, many)));
      expect(new Set(told.map((ms) => Math.round((ms ?? 0) / hour))).size).toBe(40);
      expectAbout(await one.take(bucket, many), 41);
    });

    it("[MS14] each owner, limit and counted person has a bucket of its own", async () => {
      const [one, other] = underTest.nodes;
      const bucket = aBucket();
      await one.take(bucket, slow);
      for (const another of [
        { ...bucket, owner: freshId() },
        { ...bucket, limit: "edits" },
        { ...bucket, subject: "p_000000000001" },
        { ...bucket, subject: "192.0.2.7" },
      ])
        expectAbout(await other.take(another, slow), 1);
    });

    it("[MS14] nobody is made to wait longer than an empty bucket and one token take", async () => {
      const [one, other] = underTest.nodes;
      const bucket = aBucket();
      for (let n = 0; n < 3 * slow.atOnce; n++) await one.take(bucket, slow);
      expectAbout(await other.take(bucket, slow), slow.atOnce + 1);
    });

    it("[MS14] tokens come back with time", async () => {
      const [one, other] = underTest.nodes;
      const bucket = aBucket();
      // One in ten milliseconds.
      const fast = { atOnce: 50, perMinute: 6_000 };
      for (let n = 0; n < fast.atOnce; n++) await one.take(bucket, fast);
      for (let told = Number.POSITIVE_INFINITY; told > 20; ) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        told = (await other.take(bucket, fast)) ?? 0;
      }
    });
  });
}
