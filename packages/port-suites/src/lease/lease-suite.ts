import type { Lease } from "@pintpoint/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { freshId } from "../fresh-id.ts";

export interface LeaseUnderTest {
  /** Of the same leases. */
  nodes: readonly [Lease, Lease];
  dispose(): Promise<void>;
}

/** Longer than any test takes. */
const longLeaseMs = 60_000;

/** What every Lease must do. `open` gives two nodes. */
export function registerLeaseSuite(name: string, open: () => Promise<LeaseUnderTest>): void {
  describe(`${name} as a Lease`, () => {
    let underTest: LeaseUnderTest;
    beforeEach(async () => {
      underTest = await open();
    });
    afterEach(() => underTest.dispose());

    it("[CA4] of two nodes that contend one has it", async () => {
      for (let round = 0; round < 30; round++) {
        const job = freshId();
        const order = round % 2 === 0 ? underTest.nodes : underTest.nodes.toReversed();
        const asked = [...order, ...order, ...order];
        const held = await Promise.all(asked.map((node) => node.acquire(job, longLeaseMs)));
        const holders = new Set(asked.filter((_, index) => held[index]));
        expect(holders.size).toBe(1);
        expect(held.filter(Boolean)).toHaveLength(3);
      }
    });

    it("[CA4] its holder renews it, nobody else gets it meanwhile", async () => {
      const [one, other] = underTest.nodes;
      const job = freshId();
      expect(await one.acquire(job, 300)).toBe(true);
      expect(await one.acquire(job, longLeaseMs)).toBe(true);
      await new Promise((resolve) => setTimeout(resolve, 350));
      expect(await other.acquire(job, longLeaseMs)).toBe(false);
      expect(await one.acquire(job, longLeaseMs)).toBe(true);
    });

    it("[CA4] a lease that is not renewed passes on; who had it asks like everybody", async () => {
      const [one, other] = underTest.nodes;
      const job = freshId();
      const startedAt = Date.now();
      expect(await one.acquire(job, 200)).toBe(true);
      while (!(await other.acquire(job, longLeaseMs))) {
        expect(Date.now() - startedAt).toBeLessThan(10_000);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      // Redis keeps its own time; clocks of one machine differ by less.
      expect(Date.now() - startedAt).toBeGreaterThanOrEqual(190);
      expect(await one.acquire(job, longLeaseMs)).toBe(false);
    });

    it("[CA4] only its holder can release it", async () => {
      const [one, other] = underTest.nodes;
      const job = freshId();
      await one.acquire(job, longLeaseMs);
      await other.release(job);
      expect(await other.acquire(job, longLeaseMs)).toBe(false);
      await one.release(job);
      await one.release(job);
      expect(await other.acquire(job, longLeaseMs)).toBe(true);
      await one.release(job);
      expect(await one.acquire(job, longLeaseMs)).toBe(false);
    });

    it("[CA4] jobs have leases of their own", async () => {
      const [one, other] = underTest.nodes;
      expect(await one.acquire(freshId(), longLeaseMs)).toBe(true);
      expect(await other.acquire(freshId(), longLeaseMs)).toBe(true);
    });

    it("[RT10] who closes passes everything on, and holds nothing any longer", async () => {
      const [one, other] = underTest.nodes;
      const jobs = [freshId(), freshId()];
      for (const job of jobs) await one.acquire(job, longLeaseMs);
      await one.close();
      for (const job of jobs) expect(await other.acquire(job, longLeaseMs)).toBe(true);
      expect(await one.acquire(freshId(), longLeaseMs)).toBe(false);
      await expect(one.close()).resolves.toBeUndefined();
    });
  });
}
