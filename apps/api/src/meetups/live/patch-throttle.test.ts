import type { Patch } from "@pintpoint/core/meetups";
import { describe, expect, it } from "vitest";
import { ManualTimers } from "../../testing/manual-timers.ts";
import { PatchThrottle, tickMs } from "./patch-throttle.ts";
import { patchOf } from "./testing/test-room.ts";

function stream(watchers: number) {
  const timers = new ManualTimers();
  const flushes: { at: number; patches: readonly Patch[] }[] = [];
  const patches = new PatchThrottle(
    timers,
    () => watchers,
    (flushed) => flushes.push({ at: timers.now(), patches: flushed }),
  );
  return { timers, flushes, patches };
}

describe("the adaptive tick", () => {
  it("[RT4] is 16 ms for a few and 40 ms for 1,000 watchers", () => {
    expect(tickMs(4)).toBe(16);
    expect(tickMs(1_000)).toBe(40);
    expect(tickMs(5_000)).toBe(200);
  });

  it("[RT4] an idle meetup's patch goes at once", () => {
    const { timers, flushes, patches } = stream(1_000);
    timers.advance(5);
    patches.push(patchOf(1));
    expect(flushes).toEqual([{ at: 5, patches: [patchOf(1)] }]);
    timers.advance(40);
    patches.push(patchOf(2));
    expect(flushes.at(-1)).toEqual({ at: 45, patches: [patchOf(2)] });
  });

  it("[RT4] under load at most 25 flushes a second to 1,000 watchers, and nothing is left behind", () => {
    const { timers, flushes, patches } = stream(1_000);
    for (let version = 1; version <= 5_000; version++) {
      patches.push(patchOf(version));
      timers.advance(0.2);
    }
    timers.advance(40);
    expect(flushes.length).toBeLessThanOrEqual(27);
    expect(flushes.length).toBeGreaterThanOrEqual(25);
    expect(flushes.flatMap((flush) => flush.patches)).toHaveLength(5_000);
    for (const [index, { at }] of flushes.entries()) {
      if (index > 0) expect(at - (flushes[index - 1]?.at ?? 0)).toBeGreaterThanOrEqual(40 - 1e-9);
    }
  });

  it("[RT4] can be flushed before its tick, and does not flush again for nothing", () => {
    const { timers, flushes, patches } = stream(1_000);
    patches.push(patchOf(1));
    patches.push(patchOf(2));
    expect(patches.hasQueued).toBe(true);
    patches.flush();
    expect(flushes).toHaveLength(2);
    timers.advance(1_000);
    expect(flushes).toHaveLength(2);
    expect(timers.pending).toBe(0);
  });
});
