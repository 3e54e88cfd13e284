import { describe, expect, it } from "vitest";
import { FairQueue, workOfAnswer, workOfInput } from "./fair-queue.ts";

const nextIteration = () => new Promise((resolve) => setImmediate(resolve));

/** Takes so often for an address; `begun` grows with each that may begin. */
function admitMany(queue: FairQueue, address: string, count: number, work = 1) {
  const seen = { begun: 0, refused: 0 };
  const judge = (verdict: number | null) => {
    if (verdict === null) seen.begun += 1;
    else seen.refused += 1;
  };
  for (let n = 0; n < count; n++) {
    const verdict = queue.take(address, work);
    if (verdict instanceof Promise) void verdict.then(judge);
    else judge(verdict);
  }
  return seen;
}

describe("a fair queue", () => {
  it("[LI31] begins a share of what one address sends in each turn, in the order in which it came", async () => {
    const queue = new FairQueue({ perIteration: 3, maxQueued: 100 });
    const order: number[] = [];
    for (let n = 0; n < 8; n++) {
      const verdict = queue.take("a");
      if (verdict instanceof Promise) void verdict.then(() => order.push(n));
      else order.push(n);
    }
    expect(order).toEqual([0, 1, 2]);
    await nextIteration();
    expect(order).toEqual([0, 1, 2, 3, 4, 5]);
    await nextIteration();
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(queue.queuedWork).toBe(0);
  });

  it("[LI31] lets nobody wait for what another address sent", async () => {
    const queue = new FairQueue({ perIteration: 3, maxQueued: 1_000 });
    const attacker = admitMany(queue, "a", 500);
    for (let turns = 0; turns < 20; turns++) {
      expect(queue.take("b")).toBeNull();
      await nextIteration();
    }
    expect(attacker.begun).toBeLessThanOrEqual(3 * 21);
    expect(attacker.begun).toBeGreaterThan(3 * 15);
  });

  it("[LI31] lets what is larger than a share begin once, and makes up for it in the turns after it", async () => {
    const queue = new FairQueue({ perIteration: 10, maxQueued: 1_000 });
    const bodies = admitMany(queue, "a", 3, 40);
    const begun = [bodies.begun];
    for (let turns = 1; turns <= 9; turns++) {
      await nextIteration();
      begun.push(bodies.begun);
    }
    expect(begun).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 3, 3]);
    expect([workOfInput(511), workOfInput(64 * 1_024), workOfAnswer(16_383), workOfAnswer(512 * 1_024)]).toEqual([
      0, 128, 0, 32,
    ]);
  });

  it("lets an answer wait, however much there is", async () => {
    const queue = new FairQueue({ perIteration: 2, maxQueued: 4 });
    const sent = Array.from({ length: 100 }, () => queue.next("a", 2));
    expect([sent[0], queue.queuedWork, queue.take("a")]).toEqual([null, 198, 1]);
    await Promise.all(sent);
    expect(queue.queuedWork).toBe(0);
  });

  it("does not let what is small and came later begin before what is large and waits", () => {
    const queue = new FairQueue({ perIteration: 4, maxQueued: 100 });
    expect(queue.take("a", 3)).toBeNull();
    expect(queue.take("a", 3)).toBeInstanceOf(Promise);
    expect(queue.take("a", 1)).toBeInstanceOf(Promise);
  });

  it("[LI32] refuses what would wait behind too much, for a second, and nobody else", async () => {
    const queue = new FairQueue({ perIteration: 2, maxQueued: 10 });
    const attacker = admitMany(queue, "a", 100);
    expect(attacker).toEqual({ begun: 2, refused: 88 });
    expect(queue.take("a")).toBe(1);
    expect(queue.take("b")).toBeNull();
    while (queue.queuedWork > 0) await nextIteration();
    expect(attacker).toEqual({ begun: 12, refused: 88 });
  });

  it("keeps nothing of an address that has nothing under way", async () => {
    const queue = new FairQueue();
    for (let n = 0; n < 100; n++) expect(queue.take(`${n}`)).toBeNull();
    expect(queue.addressCount).toBe(100);
    await nextIteration();
    expect(queue.addressCount).toBe(0);
  });

  it("[LI31] remembers what has begun and is not paid for, also when nothing waits", async () => {
    const queue = new FairQueue({ perIteration: 10, maxQueued: 100 });
    expect(queue.take("a", 40)).toBeNull();
    await nextIteration();
    expect(queue.addressCount).toBe(1);
    expect(queue.take("a", 1)).toBeInstanceOf(Promise);
  });
});
