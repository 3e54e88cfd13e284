import type { SharedSpending } from "@pintpoint/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { freshId } from "../fresh-id.ts";

export interface SpendingUnderTest {
  /** Of the same buckets. */
  nodes: readonly [SharedSpending, SharedSpending];
  dispose(): Promise<void>;
}

/** One token comes back in an hour: no test lasts so long. */
const slow = { atOnce: 4, perMinute: 1 / 60 };
const hour = 3_600_000;
/** More than any test takes: what has come back since counts as little. */
const leeway = 60_000;

/** What every SharedSpending must do. `open` gives two nodes. */
export function registerSharedSpendingSuite(name: string, open: () => Promise<SpendingUnderTest>): void {
  describe(`${name} as a SharedSpending`, () => {
    let underTest: SpendingUnderTest;
    beforeEach(async () => {
      underTest = await open();
    });
    afterEach(() => underTest.dispose());

    const aBucket = () => ({ meetupId: freshId(), rate: "joins", of: "" });
    const expectAbout = (told: number | null, tokens: number) => {
      // Rounded up to a whole millisecond.
      expect(told).toBeLessThanOrEqual(tokens * hour + 1);
      expect(told).toBeGreaterThan(tokens * hour - leeway);
    };

    it("[MS14] what one node spends the other is told, and the reverse", async () => {
      const [one, other] = underTest.nodes;
      const bucket = aBucket();
      expectAbout(await one.spent(bucket, slow), 1);
      expectAbout(await other.spent(bucket, slow), 2);
      expectAbout(await one.spent(bucket, slow), 3);
    });

    it("[MS14] what both spend at the same moment is counted once each", async () => {
      const bucket = aBucket();
      const many = { atOnce: 100, perMinute: slow.perMinute };
      const [one, other] = underTest.nodes;
      const told = await Promise.all(Array.from({ length: 40 }, (_, n) => (n % 2 ? one : other).spent(bucket, many)));
      expect(new Set(told.map((ms) => Math.round((ms ?? 0) / hour))).size).toBe(40);
      expectAbout(await one.spent(bucket, many), 41);
    });

    it("[MS14] each meetup, rate and counted person has a bucket of its own", async () => {
      const [one, other] = underTest.nodes;
      const bucket = aBucket();
      await one.spent(bucket, slow);
      for (const another of [
        { ...bucket, meetupId: freshId() },
        { ...bucket, rate: "edits" },
        { ...bucket, of: "p_000000000001" },
        { ...bucket, of: "192.0.2.7" },
      ])
        expectAbout(await other.spent(another, slow), 1);
    });

    it("[MS14] nobody is made to wait longer than an empty bucket and one token take", async () => {
      const [one, other] = underTest.nodes;
      const bucket = aBucket();
      for (let n = 0; n < 3 * slow.atOnce; n++) await one.spent(bucket, slow);
      expectAbout(await other.spent(bucket, slow), slow.atOnce + 1);
    });

    it("[MS14] tokens come back with time", async () => {
      const [one, other] = underTest.nodes;
      const bucket = aBucket();
      // One in ten milliseconds.
      const fast = { atOnce: 50, perMinute: 6_000 };
      for (let n = 0; n < fast.atOnce; n++) await one.spent(bucket, fast);
      for (let told = Number.POSITIVE_INFINITY; told > 20; ) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        told = (await other.spent(bucket, fast)) ?? 0;
      }
    });
  });
}
