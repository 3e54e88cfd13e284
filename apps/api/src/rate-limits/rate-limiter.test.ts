import type { RateCounter } from "@pintpoint/core/shared";
import { afterEach, expect, it, vi } from "vitest";
import { createMemoryRateCounter } from "../adapters/memory/rate-counter.ts";
import { RateLimiter } from "./rate-limiter.ts";

/** Answers in a later turn, as a counter in Redis does. */
function createDeferredCounter(): RateCounter & { asked: number } {
  const counter = createMemoryRateCounter();
  return {
    asked: 0,
    async take(...args) {
      this.asked += 1;
      await new Promise((resolve) => setTimeout(resolve, 1));
      return await counter.take(...args);
    },
  };
}

async function countAllowed(perMinute: number, atOnce: number): Promise<number> {
  const limit = new RateLimiter("test", perMinute, createDeferredCounter());
  const verdicts = await Promise.all(Array.from({ length: atOnce }, () => limit.take("somebody")));
  return verdicts.filter((verdict) => verdict === null).length;
}

it("lets a crowd that comes at once have all that its address may ask, and no more", async () => {
  expect(await countAllowed(6_000, 1_000)).toBe(1_000);
  expect(await countAllowed(6_000, 7_000)).toBe(6_000);
});

it("does not go to the counter for every batch when many come at once", async () => {
  const counter = createDeferredCounter();
  const limit = new RateLimiter("test", 6_000, counter);
  await Promise.all(Array.from({ length: 1_000 }, () => limit.take("somebody")));
  expect(counter.asked).toBeLessThanOrEqual(6);
});

it("counts small limits one by one", async () => {
  expect(await countAllowed(30, 40)).toBe(30);
});

it("tells whoever is one too many how long to wait", async () => {
  const limit = new RateLimiter("test", 1, createDeferredCounter());
  expect(await limit.take("somebody")).toBeNull();
  expect(await limit.take("somebody")).toBeGreaterThan(0);
  expect(await limit.take("somebody else")).toBeNull();
});

afterEach(() => vi.useRealTimers());

it.each([
  [30, createMemoryRateCounter],
  [30, createDeferredCounter],
  [29, createMemoryRateCounter],
  [29, createDeferredCounter],
])(
  "[LI44] a wall clock that is set back locks nobody out for more than a minute, after %i of 30 too",
  async (before, createCounter) => {
    vi.useFakeTimers({ now: Date.UTC(2027, 0, 1) });
    const [limit, month] = [new RateLimiter("test", 30, createCounter()), 30 * 86_400_000];
    const count = async () => {
      const verdict = limit.take("somebody");
      await vi.advanceTimersByTimeAsync(2);
      return await verdict;
    };
    for (let n = 0; n < 30; n++) {
      if (n === before) vi.setSystemTime(Date.UTC(2027, 0, 1) - month);
      expect(await count()).toBeNull();
    }
    vi.setSystemTime(Date.UTC(2027, 0, 1) - month);
    for (let n = 0; n < 3; n++) {
      const wait = await count();
      expect(wait).toBeGreaterThanOrEqual(1);
      expect(wait).toBeLessThanOrEqual(60);
    }
    expect(limit.retryAfter("somebody")).toBeLessThanOrEqual(60);
    await vi.advanceTimersByTimeAsync(61_000);
    expect(await count()).toBeNull();
  },
);
