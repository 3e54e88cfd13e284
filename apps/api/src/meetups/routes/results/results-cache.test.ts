import { StepCounter } from "@pintpoint/core/shared";
import { beforeAllSlots } from "@pintpoint/core/testing";
import { describe, expect, it } from "vitest";
import { SerialQueueFull } from "../../../lifecycle/serial-queue.ts";
import { ManualTimers } from "../../../testing/manual-timers.ts";
import { envelopeOf } from "../../reader/envelope.ts";
import { fullMeetup } from "../../testing/full-meetup.ts";
import { type RankingInput, type ResultsBody, resultsInSteps } from "./results-body.ts";
import { ResultsCache, resultsCacheLimits } from "./results-cache.ts";

const small = fullMeetup({ slots: 2, venues: 1, people: 2 });
const at = (version: number, epoch = "epoch-1"): RankingInput => ({
  epoch,
  version,
  envelope: envelopeOf({ ...small, version, epoch }),
});

function bodyOf(ranked: RankingInput, now: number): ResultsBody {
  const steps = resultsInSteps(ranked, now, new StepCounter());
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** With rankings that a test can hold up, and clocks that it turns. */
function createTestCache(limits: Partial<typeof resultsCacheLimits> = {}) {
  const timers = new ManualTimers();
  timers.advance(1);
  const clock = { time: beforeAllSlots, now: () => clock.time };
  const begun: number[] = [];
  let held: Promise<void> | null = null;
  const results = new ResultsCache(
    {
      clock,
      timers,
      async rank(ranked, now) {
        begun.push(ranked.version);
        await held;
        return bodyOf(ranked, now);
      },
    },
    { ...resultsCacheLimits, ...limits },
  );
  const hold = () => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    held = promise;
    const end = (how: () => void) => () => {
      held = null;
      how();
    };
    return { release: end(resolve), fail: end(() => reject(new Error("failed"))) };
  };
  return { results, timers, clock, begun, hold };
}

/** Whatever can happen without time passing has happened. */
const nextIteration = () => new Promise((resolve) => setImmediate(resolve));

describe("results that are shared", () => {
  it("[AB11] are ranked once for 100 who ask at the same time, and for whoever asks later", async () => {
    const { results, begun } = createTestCache();
    const bodies = await Promise.all(Array.from({ length: 100 }, () => results.get("m", at(3))));
    bodies.push(await results.get("m", at(3)));
    expect(begun).toEqual([3]);
    expect(new Set(bodies).size).toBe(1);
  });

  it("[MS5] [LI11] are made anew for a newer version, never sooner than a second after the last time, from the newest there is", async () => {
    const { results, begun, timers } = createTestCache();
    await results.get("m", at(3));
    const later = [4, 6, 5].map((version) => results.get("m", at(version)));
    await nextIteration();
    timers.advance(999);
    await nextIteration();
    expect(begun).toEqual([3]);
    timers.advance(1);
    expect((await Promise.all(later)).map(({ version }) => version)).toEqual([6, 6, 6]);
    expect(begun).toEqual([3, 6]);
    timers.advance(1_000);
    expect((await results.get("m", at(7))).version).toBe(7);
  });

  it("[MS5] who has read a newer version than what is being ranked waits for the next one", async () => {
    const { results, begun, timers, hold } = createTestCache();
    const { release } = hold();
    const first = results.get("m", at(3));
    await nextIteration();
    const same = results.get("m", at(3));
    const newer = [results.get("m", at(4)), results.get("m", at(4))];
    release();
    expect(await same).toBe(await first);
    await nextIteration();
    timers.advance(1_000);
    expect((await Promise.all(newer)).map(({ version }) => version)).toEqual([4, 4]);
    expect(begun).toEqual([3, 4]);
  });

  it("an older reading is answered with what is newer; that of another life of the meetup is not", async () => {
    const { results, begun, timers } = createTestCache();
    await results.get("m", at(5));
    expect((await results.get("m", at(4))).version).toBe(5);
    timers.advance(1_000);
    expect((await results.get("m", at(3, "epoch-2"))).epoch).toBe("epoch-2");
    expect(begun).toEqual([5, 3]);
  });

  it("[SC9] are made anew once a slot has ended", async () => {
    const { results, begun, timers, clock } = createTestCache();
    expect((await results.get("m", at(3))).over).toBe(0);
    clock.time = Date.parse("2026-12-01T21:00:00Z");
    timers.advance(1_000);
    expect((await results.get("m", at(3))).over).toBe(1);
    expect((await results.get("m", at(3))).over).toBe(1);
    expect(begun).toEqual([3, 3]);
  });

  it("fail for those who wait, and are tried again for the next", async () => {
    const { results, begun, timers, hold } = createTestCache();
    const { fail } = hold();
    const waiting = [results.get("m", at(3)), results.get("m", at(3))];
    await nextIteration();
    const during = results.get("m", at(3));
    fail();
    expect((await Promise.allSettled(waiting)).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    await nextIteration();
    timers.advance(1_000);
    expect((await during).version).toBe(3);
    expect(begun).toEqual([3, 3]);
  });

  it("take so many bytes together at most, and are forgotten when nobody asks for them", async () => {
    const size = bodyOf(at(3), beforeAllSlots).size;
    const { results, begun, timers } = createTestCache({ cachedBytes: 10 * size });
    for (let n = 0; n < 50; n++) await results.get(`m${n}`, at(3));
    expect(results.size).toBeLessThanOrEqual(10 * size);
    expect(results.size).toBeGreaterThan(8 * size);
    await results.get("m49", at(3));
    expect(begun).toHaveLength(50);
    timers.advance(resultsCacheLimits.ttlMs + 15_000);
    expect(results.size).toBe(0);
  });

  it("[LI12] of large meetups are made one after another, of small ones beside them; what waits has a bound", async () => {
    const large = at(3);
    const { results, begun, hold } = createTestCache({
      unqueuedBytes: large.envelope.byteLength - 1,
      queuedBytes: 2 * large.envelope.byteLength,
    });
    const { release } = hold();
    const first = results.get("a", large);
    const second = results.get("b", large);
    await nextIteration();
    expect(begun).toEqual([3]);
    await expect(results.get("c", large)).rejects.toThrow(SerialQueueFull);
    release();
    await Promise.all([first, second]);
    expect((await results.get("c", large)).version).toBe(3);
    expect(begun).toEqual([3, 3, 3]);
  });
});
