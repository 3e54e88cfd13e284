import { describe, expect, it } from "vitest";
import { TokenBucket, TokenBuckets } from "./token-bucket.ts";

const rate = { atOnce: 120, perMinute: 1_200 };

/** How many of `tries` at one moment are allowed. */
function allowed(tries: number, take: () => number | null): number {
  return Array.from({ length: tries }, take).filter((wait) => wait === null).length;
}

describe("a bucket of tokens", () => {
  it("[RT11] [LI23] 120 at once, then 20 a second", () => {
    const bucket = new TokenBucket();
    const at = (now: number, tries: number) => allowed(tries, () => bucket.take(now, rate));
    expect(at(5_000, 500)).toBe(120);
    expect(at(5_049, 10)).toBe(0);
    expect(at(5_050, 10)).toBe(1);
    expect(at(6_050, 100)).toBe(20);
  });

  it("[RT11] a rest gives the burst back, and no more than the burst", () => {
    const bucket = new TokenBucket();
    expect(allowed(500, () => bucket.take(0, rate))).toBe(120);
    expect(allowed(500, () => bucket.take(3_600_000, rate))).toBe(120);
  });

  it("[LI44] says how long to wait in whole seconds from 1 to 60, and waiting so long is enough", () => {
    const quick = new TokenBucket();
    allowed(120, () => quick.take(0, rate));
    expect(quick.take(0, rate)).toBe(1);
    expect(quick.take(1_000, rate)).toBeNull();

    const slow = { atOnce: 1, perMinute: 0.1 };
    const bucket = new TokenBucket();
    expect(bucket.take(0, slow)).toBeNull();
    expect(bucket.take(0, slow)).toBe(60);
    expect(bucket.take(600_000, slow)).toBeNull();
  });

  it("what is kept is left for whoever may have it, also when others go on asking", () => {
    const bucket = new TokenBucket();
    const others = (now: number) => allowed(500, () => bucket.take(now, rate, 12));
    expect(others(0)).toBe(108);
    expect(allowed(500, () => bucket.take(0, rate))).toBe(12);
    // The kept ones come back first.
    expect(others(600)).toBe(0);
    expect(allowed(500, () => bucket.take(600, rate))).toBe(12);
  });
});

describe("buckets by key", () => {
  it("keep keys apart", () => {
    const buckets = new TokenBuckets({ atOnce: 2, perMinute: 1 }, { now: () => 0 });
    expect(allowed(5, () => buckets.take("one"))).toBe(2);
    expect(allowed(5, () => buckets.take("another"))).toBe(2);
  });

  it("say what they would say without spending", () => {
    const buckets = new TokenBuckets({ atOnce: 1, perMinute: 1 }, { now: () => 0 });
    expect([buckets.retryAfter("a"), buckets.retryAfter("a"), buckets.take("a"), buckets.retryAfter("a")]).toEqual([
      null,
      null,
      null,
      60,
    ]);
  });

  it("hear of what others spent, and never of less than was spent here", () => {
    const buckets = new TokenBuckets({ atOnce: 10, perMinute: 60 }, { now: () => 5_000 });
    buckets.postponeRefill("a", 9_000);
    expect(allowed(5, () => buckets.take("a"))).toBe(1);
    buckets.postponeRefill("a", 1_000);
    expect(buckets.take("a")).toBe(1);
  });

  it("remember so many keys, and no more", () => {
    const buckets = new TokenBuckets({ atOnce: 1, perMinute: 1 }, { maxKeys: 2, now: () => 0 });
    for (const key of ["a", "b", "c"]) expect(buckets.take(key)).toBeNull();
    expect(buckets.take("c")).toBe(60);
    expect(buckets.take("a")).toBeNull();
  });
});
