import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { RedisBreaker } from "./redis-breaker.ts";
import { RedisFailure, RedisTimeout } from "./redis-failure.ts";

beforeEach(
  () => void vi.useFakeTimers({ toFake: ["Date", "performance", "setTimeout", "clearTimeout", "setImmediate"] }),
);
afterEach(() => void vi.useRealTimers());

function createBreaker() {
  const opened = vi.fn();
  return { guard: new RedisBreaker({ opened }), opened };
}
const never = () => new Promise<never>(() => {});
const fails = () => Promise.reject(new Error("READONLY"));
const answers = async () => "answer";
const after = (ms: number) => () => new Promise<string>((resolve) => setTimeout(() => resolve("late"), ms));

/** Waits so long for nothing, in milliseconds. */
async function timeOut(guard: RedisBreaker, ms: number): Promise<void> {
  const waiting = expect(guard.run(never)).rejects.toThrow(RedisTimeout);
  await vi.advanceTimersByTimeAsync(ms + 1);
  await waiting;
}

/** One request that asks twice. */
async function timeOutTwice(guard: RedisBreaker): Promise<void> {
  await timeOut(guard, 250);
  await timeOut(guard, 50);
}

it("[CA3] one late answer costs its own request alone, and those who waited in the same pause", async () => {
  const { guard, opened } = createBreaker();
  const waiting: Promise<unknown>[] = [];
  for (let n = 0; n < 20; n++) {
    waiting.push(expect(guard.run(never)).rejects.toThrow(RedisTimeout));
    await vi.advanceTimersByTimeAsync(10);
  }
  await vi.advanceTimersByTimeAsync(55);
  expect(await guard.run(answers)).toBe("answer");
  await vi.advanceTimersByTimeAsync(200);
  await Promise.all(waiting);
  expect(await guard.run(answers)).toBe("answer");
  await timeOut(guard, 250);
  expect(await guard.run(answers)).toBe("answer");
  expect(opened).not.toHaveBeenCalled();
});

it("[CA3] a second call that waits in vain, for a short time, is enough: everybody else is refused without asking", async () => {
  const { guard, opened } = createBreaker();
  await timeOutTwice(guard);
  const work = vi.fn(answers);
  for (let call = 0; call < 10; call++) await expect(guard.run(work)).rejects.toThrow(RedisFailure);
  expect(work).not.toHaveBeenCalled();
  expect(opened).toHaveBeenCalledOnce();
});

it("[CA3] so are five failures in a row, and no fewer", async () => {
  const { guard } = createBreaker();
  for (let round = 0; round < 3; round++) {
    for (let call = 0; call < 4; call++) await expect(guard.run(fails)).rejects.toThrow("READONLY");
    expect(await guard.run(answers)).toBe("answer");
  }
  for (let call = 0; call < 5; call++) await expect(guard.run(fails)).rejects.toThrow("READONLY");
  const work = vi.fn(answers);
  await expect(guard.run(work)).rejects.toThrow(RedisFailure);
  expect(work).not.toHaveBeenCalled();
});

it("[CA3] a pause of half a second costs no more than that", async () => {
  const { guard } = createBreaker();
  await timeOutTwice(guard);
  await vi.advanceTimersByTimeAsync(200);
  await expect(guard.run(answers)).rejects.toThrow(RedisFailure);
  await vi.advanceTimersByTimeAsync(50);
  expect(await guard.run(answers)).toBe("answer");
});

it("[CA3] two seconds on one call tries; whoever comes meanwhile does not wait for it", async () => {
  const { guard } = createBreaker();
  await timeOutTwice(guard);
  await vi.advanceTimersByTimeAsync(2_000);
  const probe = guard.run(after(200));
  const work = vi.fn(answers);
  // Without a timer turned: at once.
  await expect(guard.run(work)).rejects.toThrow(RedisFailure);
  expect(work).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(await probe).toBe("late");
  expect(await guard.run(work)).toBe("answer");
});

it("[CA3] probes in vain come ever more seldom, up to every two seconds, and wait for a short time at first", async () => {
  const { guard } = createBreaker();
  await timeOutTwice(guard);
  for (const [pause, timeout] of [
    [250, 50],
    [500, 50],
    [1_000, 50],
    [2_000, 250],
    [2_000, 250],
  ] as const) {
    await vi.advanceTimersByTimeAsync(pause - 10);
    await expect(guard.run(answers)).rejects.toThrow(RedisFailure);
    await vi.advanceTimersByTimeAsync(10);
    await timeOut(guard, timeout);
  }
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await guard.run(answers)).toBe("answer");
});

it("[CA3] a probe that fails otherwise than by its timeout opens the breaker again, for twice as long", async () => {
  const { guard, opened } = createBreaker();
  await timeOutTwice(guard);
  await vi.advanceTimersByTimeAsync(250);
  await expect(guard.run(fails)).rejects.toThrow("READONLY");
  expect(opened).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(490);
  const work = vi.fn(answers);
  await expect(guard.run(work)).rejects.toThrow(RedisFailure);
  expect(work).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(10);
  expect(await guard.run(work)).toBe("answer");
});

it("[CA3] five failures in a row are probed after 250 ms, too, and an answer starts the count anew", async () => {
  const { guard } = createBreaker();
  for (let call = 0; call < 5; call++) await expect(guard.run(fails)).rejects.toThrow("READONLY");
  await vi.advanceTimersByTimeAsync(250);
  expect(await guard.run(answers)).toBe("answer");
  for (let call = 0; call < 4; call++) await expect(guard.run(fails)).rejects.toThrow("READONLY");
  expect(await guard.run(answers)).toBe("answer");
});

it("[CA3] whoever asks a frozen Redis three times, one after the other, waits 300 ms in all", async () => {
  const { guard } = createBreaker();
  const startedAt = performance.now();
  const request = (async () => {
    for (let call = 0; call < 3; call++) await guard.run(never).catch(() => null);
    return performance.now() - startedAt;
  })();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await request).toBeLessThanOrEqual(305);
});

it("what the driver hangs on its errors stays inside", async () => {
  const { guard } = createBreaker();
  const error = Object.assign(new Error("ERR no"), { command: { name: "evalsha", args: ["a meetup's bytes"] } });
  const told: unknown = await guard.run(() => Promise.reject(error)).catch((reason: unknown) => reason);
  expect(told).toBeInstanceOf(RedisFailure);
  expect(JSON.stringify({ ...(told as object) })).not.toContain("bytes");
});
