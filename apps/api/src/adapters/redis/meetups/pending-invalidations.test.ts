import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { PendingInvalidations } from "./pending-invalidations.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const at = (version: number) => ({ epoch: "e1", version, blind: false });
/** Invalidations for a Redis that is away until `back`. */
function pendingWhileAway(most = 100) {
  let isAway = true;
  const sent: unknown[] = [];
  const pending = new PendingInvalidations({
    async send(id, invalidation) {
      if (isAway) throw new Error("away");
      sent.push([id, invalidation]);
    },
    versionTtlMs: 10_000,
    maxEntries: most,
  });
  const back = (): void => {
    isAway = false;
  };
  return { pending, sent, back };
}

it("[MS5] of each view the newest version is told, once", async () => {
  const { pending, sent, back } = pendingWhileAway();
  pending.add("a", { full: at(3) });
  pending.add("a", { full: at(5) });
  pending.add("a", { blind: at(4) });
  pending.add("a", { full: at(4) });
  await vi.advanceTimersByTimeAsync(3_000);
  back();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(sent).toEqual([["a", { full: at(5), blind: at(4) }]]);
  expect(pending.size).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

it("[MS4] a tombstone is told however late, and nothing takes its place", async () => {
  const { pending, sent, back } = pendingWhileAway();
  pending.add("a", "gone");
  pending.add("a", { full: at(5) });
  await vi.advanceTimersByTimeAsync(3_600_000);
  back();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent).toEqual([["a", "gone"]]);
});

it("[MS5] a version that is older than an entry's life is told to nobody", async () => {
  const { pending, sent, back } = pendingWhileAway();
  pending.add("old", { full: at(5) });
  await vi.advanceTimersByTimeAsync(9_000);
  pending.add("new", { full: at(2) });
  await vi.advanceTimersByTimeAsync(2_000);
  back();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent).toEqual([["new", { full: at(2) }]]);
  expect(pending.size).toBe(0);
});

it("remembers so many, and closes with none", async () => {
  const { pending } = pendingWhileAway(10);
  for (let n = 0; n < 50; n++) pending.add(`${n}`, "gone");
  expect(pending.size).toBe(10);
  pending.close();
  expect(pending.size).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});
