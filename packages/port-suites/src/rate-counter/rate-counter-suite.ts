import type { RateCounter, RateLimit } from "@pintpoint/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { freshId } from "../fresh-id.ts";

export interface RateCounterUnderTest {
  /** Of the same counter. */
  nodes: readonly [RateCounter, RateCounter];
  /** As if the minute of this key were over. */
  endMinute(limit: RateLimit, key: string): Promise<void>;
  dispose(): Promise<void>;
}

/** What every RateCounter must do. `open` gives two nodes. */
export function registerRateCounterSuite(name: string, open: () => Promise<RateCounterUnderTest>): void {
  describe(`${name} as a RateCounter`, () => {
    let underTest: RateCounterUnderTest;
    beforeEach(async () => {
      underTest = await open();
    });
    afterEach(() => underTest.dispose());

    const aLimit = (perMinute = 30): RateLimit => ({ name: `limit-${freshId()}`, perMinute });
    const inAMinute = (ms: number) => {
      expect(ms).toBeGreaterThan(0);
      expect(ms).toBeLessThanOrEqual(60_000);
    };

    it("[LI26] all nodes together give what the limit allows, and no more", async () => {
      const limit = aLimit();
      const lefts: number[] = [];
      for (let n = 0; n < 30; n++) {
        const taken = await underTest.nodes[n % 2 === 0 ? 0 : 1].take(limit, "a", 1);
        expect(taken.ok).toBe(true);
        inAMinute(taken.endsInMs);
        lefts.push(taken.left);
      }
      expect(lefts).toEqual(Array.from({ length: 30 }, (_, n) => 29 - n));
      for (const node of underTest.nodes) {
        const refused = await node.take(limit, "a", 1);
        expect(refused).toMatchObject({ ok: false, left: 0 });
        inAMinute(refused.endsInMs);
      }
    });

    it("[LI26] each key of each limit is counted apart", async () => {
      const [one, other] = underTest.nodes;
      const limit = aLimit(1);
      await one.take(limit, "a", 1);
      expect(await other.take(limit, "b", 1)).toMatchObject({ ok: true, left: 0 });
      expect(await other.take(aLimit(1), "a", 1)).toMatchObject({ ok: true, left: 0 });
      expect(await other.take(limit, "a", 1)).toMatchObject({ ok: false });
    });

    it("[LI26] more than is left is refused as a whole, and counts until the minute ends", async () => {
      const [one, other] = underTest.nodes;
      const limit = aLimit();
      expect(await one.take(limit, "a", 20)).toMatchObject({ ok: true, left: 10 });
      expect(await other.take(limit, "a", 11)).toMatchObject({ ok: false, left: 0 });
      expect(await one.take(limit, "a", 1)).toMatchObject({ ok: false, left: 0 });
    });

    it("[LI26] what both nodes take at the same moment is counted once each", async () => {
      const limit = aLimit(100);
      const taken = await Promise.all(
        Array.from({ length: 40 }, (_, n) => underTest.nodes[n % 2 === 0 ? 0 : 1].take(limit, "a", 2)),
      );
      expect(taken.map(({ left }) => left).toSorted((a, b) => b - a)).toEqual(
        Array.from({ length: 40 }, (_, n) => 98 - 2 * n),
      );
    });

    it("[LI26] after its minute a key has all of its tokens again", async () => {
      const [one, other] = underTest.nodes;
      const limit = aLimit(1);
      await one.take(limit, "a", 1);
      expect(await other.take(limit, "a", 1)).toMatchObject({ ok: false });
      await underTest.endMinute(limit, "a");
      expect(await other.take(limit, "a", 1)).toMatchObject({ ok: true, left: 0 });
      expect(await one.take(limit, "a", 1)).toMatchObject({ ok: false });
    });
  });
}
