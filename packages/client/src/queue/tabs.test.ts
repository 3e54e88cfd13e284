import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { memoryStorage } from "../device/device-storage.ts";
import { createTabs, type Locks } from "./tabs.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

/** The browser's locks: held until the callback's promise ends, or the test kills the tab. */
function fakeLocks(): Locks & { kill(): void } {
  const held = new Set<string>();
  return {
    async request(name, callback) {
      held.add(name);
      await callback();
      held.delete(name);
    },
    query: async () => ({ held: [...held].map((name) => ({ name })) }),
    kill: () => held.clear(),
  };
}

describe.each(["with locks", "with leases"])("%s", (kind) => {
  const setting = () => {
    const storage = memoryStorage();
    const locks = kind === "with locks" ? fakeLocks() : null;
    return { storage, locks, one: createTabs(storage, locks), other: createTabs(storage, locks) };
  };

  it("a tab that holds is alive at once, and for as long as it holds", async () => {
    const { one, other } = setting();
    expect(await other.isAlive(one.id)).toBe(false);
    one.hold();
    expect(await other.isAlive(one.id)).toBe(true);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(await other.isAlive(one.id)).toBe(true);
    one.release();
    await vi.advanceTimersByTimeAsync(1);
    expect(await other.isAlive(one.id)).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("holding twice is holding once", async () => {
    const { one, other } = setting();
    one.hold();
    one.hold();
    one.release();
    await vi.advanceTimersByTimeAsync(1);
    expect(await other.isAlive(one.id)).toBe(false);
  });
});

it("a crashed tab is dead as soon as the browser took its lock away", async () => {
  const storage = memoryStorage();
  const locks = fakeLocks();
  const [one, other] = [createTabs(storage, locks), createTabs(storage, locks)];
  one.hold();
  await vi.advanceTimersByTimeAsync(10_000);
  locks.kill();
  expect(await other.isAlive(one.id)).toBe(false);
  expect(storage.keys()).toEqual([]);
});

it("a crashed tab without locks is dead when its lease ran out", async () => {
  const storage = memoryStorage();
  const other = createTabs(storage, null);
  storage.set("pintpoint:tab:crashed", String(Date.now()));
  await vi.advanceTimersByTimeAsync(19_999);
  expect(await other.isAlive("crashed")).toBe(true);
  await vi.advanceTimersByTimeAsync(1);
  expect(await other.isAlive("crashed")).toBe(false);
});

it.each([86_400_000, 60_000])("a lease from before the clock was put back by %d ms is none", async (by) => {
  const storage = memoryStorage();
  const other = createTabs(storage, null);
  storage.set("pintpoint:tab:crashed", String(Date.now()));
  vi.setSystemTime(Date.now() - by);
  expect(await other.isAlive("crashed")).toBe(false);
});

it("a browser that refuses its locks leaves the lease", async () => {
  const refuse = () => Promise.reject(new Error("SecurityError"));
  const storage = memoryStorage();
  const locks = { request: refuse, query: refuse };
  const [one, other] = [createTabs(storage, locks), createTabs(storage, locks)];
  one.hold();
  expect(await other.isAlive(one.id)).toBe(true);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await other.isAlive(one.id)).toBe(false);
});
