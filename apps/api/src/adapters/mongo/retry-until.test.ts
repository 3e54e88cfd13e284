import { StoreUnavailable, StoreUnconfirmed } from "@pintpoint/core/shared";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { retryUntil } from "./retry-until.ts";

vi.mock("node:timers/promises", () => ({
  setTimeout: (ms: number) => new Promise<void>((fulfil) => void setTimeout(fulfil, ms)),
}));
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const retryLimits = { minAttempt: 600, mayContinue: () => true };

/** The verdict, with the clock moved on until there is one. */
async function settled<Result>(work: Promise<Result>): Promise<PromiseSettledResult<Result>> {
  const [[result]] = await Promise.all([Promise.allSettled([work]), vi.runAllTimersAsync()]);
  return result;
}

function failing(times: number, error: Error) {
  const begunAt: number[] = [];
  const once = async (): Promise<string> => {
    begunAt.push(performance.now());
    if (begunAt.length <= times) throw error;
    return "done";
  };
  return { begunAt, once };
}

it("[RW1] what was not done is tried again, as the primary may be elected in time", async () => {
  const { begunAt, once } = failing(2, new StoreUnavailable("nobody leads"));
  const result = await settled(retryUntil({ ...retryLimits, until: performance.now() + 1_900 }, once));
  expect(result).toEqual({ status: "fulfilled", value: "done" });
  expect(begunAt).toHaveLength(3);
});

it("[RW1] [MS11] no try begins that the end of the time would cut off in the middle", async () => {
  const { begunAt, once } = failing(100, new StoreUnavailable("nobody leads"));
  const until = performance.now() + 1_900;
  expect((await settled(retryUntil({ ...retryLimits, until }, once))).status).toBe("rejected");
  expect(begunAt.length).toBeGreaterThan(1);
  for (const at of begunAt) expect(until - at).toBeGreaterThanOrEqual(600);
});

it("[MS11] what may have been done is never tried again here", async () => {
  const { begunAt, once } = failing(1, new StoreUnconfirmed("who knows"));
  expect((await settled(retryUntil({ ...retryLimits, until: performance.now() + 1_900 }, once))).status).toBe(
    "rejected",
  );
  expect(begunAt).toHaveLength(1);
});

it("[RT10] nothing is tried again once the store is closed", async () => {
  const { begunAt, once } = failing(9, new StoreUnavailable("closed"));
  const closed = { ...retryLimits, until: performance.now() + 1_900, mayContinue: () => false };
  expect((await settled(retryUntil(closed, once))).status).toBe("rejected");
  expect(begunAt).toHaveLength(1);
});

it("[RW1] a wall clock that is set meanwhile neither ends the tries nor goes on with them", async () => {
  for (const jump of [30 * 24 * 3_600_000, -30 * 24 * 3_600_000]) {
    const { begunAt, once } = failing(100, new StoreUnavailable("nobody leads"));
    const jumping = async () => {
      if (begunAt.length === 1) vi.setSystemTime(Date.now() + jump);
      return await once();
    };
    const begun = performance.now();
    const result = await settled(retryUntil({ ...retryLimits, until: performance.now() + 1_900 }, jumping));
    expect(result.status).toBe("rejected");
    expect(begunAt.length).toBeGreaterThan(3);
    expect(performance.now() - begun).toBeLessThan(1_900);
  }
});
