import { RateLimiterMemory } from "rate-limiter-flexible";
import { afterEach, expect, it, vi } from "vitest";
import { Limit, limiterInMemory } from "./limit.ts";

/** Answers in a later turn, as a limiter in Redis does. */
class Elsewhere extends RateLimiterMemory {
  asked = 0;

  override async consume(key: string, points?: number) {
    this.asked += 1;
    await new Promise((resolve) => setTimeout(resolve, 1));
    return super.consume(key, points);
  }
}

const elsewhere = (keyPrefix: string, points: number) => new Elsewhere({ keyPrefix, points, duration: 60 });

async function allowed(perMinute: number, atOnce: number): Promise<number> {
  const limit = new Limit("test", perMinute, elsewhere);
  const verdicts = await Promise.all(Array.from({ length: atOnce }, () => limit.count("somebody")));
  return verdicts.filter((verdict) => verdict === null).length;
}

it("lets a crowd that comes at once have all that its address may ask, and no more", async () => {
  expect(await allowed(6_000, 1_000)).toBe(1_000);
  expect(await allowed(6_000, 7_000)).toBe(6_000);
});

it("does not go to the limiter for every purse of a crowd", async () => {
  const limiter = elsewhere("test", 6_000);
  const limit = new Limit("test", 6_000, () => limiter);
  await Promise.all(Array.from({ length: 1_000 }, () => limit.count("somebody")));
  expect(limiter.asked).toBeLessThanOrEqual(6);
});

it("counts small limits one by one", async () => {
  expect(await allowed(30, 40)).toBe(30);
});

it("tells whoever is one too many how long to wait", async () => {
  const limit = new Limit("test", 1, elsewhere);
  expect(await limit.count("somebody")).toBeNull();
  expect(await limit.count("somebody")).toBeGreaterThan(0);
  expect(await limit.count("somebody else")).toBeNull();
});

afterEach(() => vi.useRealTimers());

it.each([
  [30, limiterInMemory],
  [30, elsewhere],
  [29, limiterInMemory],
  [29, elsewhere],
])(
  "a wall clock that is set back locks nobody out for more than a minute, after %i of 30 too",
  async (before, limiterOf) => {
    vi.useFakeTimers({ now: Date.UTC(2027, 0, 1) });
    const [limit, month] = [new Limit("test", 30, limiterOf), 30 * 86_400_000];
    const count = async () => {
      const verdict = limit.count("somebody");
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
    expect(limit.spent("somebody")).toBeLessThanOrEqual(60);
    await vi.advanceTimersByTimeAsync(61_000);
    expect(await count()).toBeNull();
  },
);
