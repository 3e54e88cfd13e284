import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Guard } from "./guard.ts";
import { RedisFailure, RedisTooSlow } from "./redis-failure.ts";

beforeEach(
  () => void vi.useFakeTimers({ toFake: ["Date", "performance", "setTimeout", "clearTimeout", "setImmediate"] }),
);
afterEach(() => void vi.useRealTimers());

function guarded() {
  const opened = vi.fn();
  return { guard: new Guard({ opened }), opened };
}
const never = () => new Promise<never>(() => {});
const fails = () => Promise.reject(new Error("READONLY"));
const answers = async () => "answer";
const after = (ms: number) => () => new Promise<string>((resolve) => setTimeout(() => resolve("late"), ms));

/** Waits 250 ms for nothing. */
async function freeze(guard: Guard): Promise<void> {
  const waiting = expect(guard.run(never)).rejects.toThrow(RedisTooSlow);
  await vi.advanceTimersByTimeAsync(251);
  await waiting;
}

it("[CA3] one call that is not answered in time is enough: everybody else is refused without asking", async () => {
  const { guard, opened } = guarded();
  await freeze(guard);
  const work = vi.fn(answers);
  for (let call = 0; call < 10; call++) await expect(guard.run(work)).rejects.toThrow(RedisFailure);
  expect(work).not.toHaveBeenCalled();
  expect(opened).toHaveBeenCalledOnce();
});

it("[CA3] so are five failures in a row, and no fewer", async () => {
  const { guard } = guarded();
  for (let round = 0; round < 3; round++) {
    for (let call = 0; call < 4; call++) await expect(guard.run(fails)).rejects.toThrow("READONLY");
    expect(await guard.run(answers)).toBe("answer");
  }
  for (let call = 0; call < 5; call++) await expect(guard.run(fails)).rejects.toThrow("READONLY");
  const work = vi.fn(answers);
  await expect(guard.run(work)).rejects.toThrow(RedisFailure);
  expect(work).not.toHaveBeenCalled();
});

it("[CA3] two seconds on one call tries; whoever comes meanwhile does not wait for it", async () => {
  const { guard } = guarded();
  await freeze(guard);
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

it("[CA3] a probe in vain: two more seconds", async () => {
  const { guard } = guarded();
  await freeze(guard);
  await vi.advanceTimersByTimeAsync(2_000);
  await freeze(guard);
  await vi.advanceTimersByTimeAsync(1_700);
  await expect(guard.run(answers)).rejects.toThrow(RedisFailure);
  await vi.advanceTimersByTimeAsync(300);
  expect(await guard.run(answers)).toBe("answer");
});

it("[section 9] what the driver hangs on its errors stays inside", async () => {
  const { guard } = guarded();
  const error = Object.assign(new Error("ERR no"), { command: { name: "evalsha", args: ["a meetup's bytes"] } });
  const told: unknown = await guard.run(() => Promise.reject(error)).catch((reason: unknown) => reason);
  expect(told).toBeInstanceOf(RedisFailure);
  expect(JSON.stringify({ ...(told as object) })).not.toContain("bytes");
});
