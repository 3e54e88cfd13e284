import { setImmediate } from "node:timers/promises";
import { submitCommand } from "@pintpoint/core/meetups";
import type { Lease } from "@pintpoint/core/shared";
import { StoreUnavailable } from "@pintpoint/core/shared";
import { describe, expect, it } from "vitest";
import { createMemoryLeases } from "../../adapters/memory/leases.ts";
import { createMemoryStore } from "../../adapters/memory/meetups/meetup-store.ts";
import { createGatedStore } from "../testing/gated-store.ts";
import type { TestNode } from "../testing/test-node.ts";
import { createTestNode, doneValue } from "../testing/test-node.ts";
import { startKeepWarmNode } from "./testing/keep-warm-node.ts";

type When = Parameters<TestNode["create"]>[0];

/** The stage's clock stands at noon of the first of December. */
const tonight: When = { slots: [{ start: "2026-12-01T19:00:00Z", end: "2026-12-01T21:00:00Z" }] };
const inAWeek: When = { slots: [{ date: "2026-12-08" }] };

const startMs = 2_000;
const roundMs = 60_000;

function createTestNodes() {
  const store = createGatedStore(createMemoryStore());
  const stage = createTestNode({ store });
  const leaseFor = createMemoryLeases({ now: () => stage.clock.now() });
  return { store, stage, leaseFor, node: (ports = {}) => startKeepWarmNode(stage, leaseFor(), ports) };
}

async function meetupsOf(stage: TestNode, count: number, when = tonight): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n++) ids.push((await stage.create(when)).meetup.id);
  return ids;
}

async function cached(stage: TestNode, id: string): Promise<boolean> {
  const entry = await stage.cache.get(id, "full");
  return entry !== null && entry !== "gone" && entry.bytes !== undefined;
}

const allCached = async (stage: TestNode, ids: string[]) => await Promise.all(ids.map((id) => cached(stage, id)));
const down = new StoreUnavailable("for the test");

describe("keeping warm what is soon", () => {
  it("[CA4] a cold cache is filled from the store, soon after the start, and with nothing else", async () => {
    const { stage, store, node } = createTestNodes();
    const soon = await meetupsOf(stage, 6);
    const later = await meetupsOf(stage, 2, inAWeek);
    const one = node();
    await one.advance(startMs);
    expect(await allCached(stage, soon)).toEqual(soon.map(() => true));
    expect(await allCached(stage, later)).toEqual([false, false]);
    expect([store.calls.read, one.recorded.at(-1)]).toEqual([6, "done 6"]);

    const cold = createTestNode({ store, clock: stage.clock });
    const other = startKeepWarmNode(cold, createMemoryLeases({ now: () => 0 })());
    await other.advance(startMs);
    expect(await allCached(cold, soon)).toEqual(soon.map(() => true));
  });

  it("[CA4] what is fresh is left alone; what has changed, or is soon by now, is read", async () => {
    const { stage, store, node } = createTestNodes();
    const [changed = ""] = await meetupsOf(stage, 3);
    const [later = ""] = await meetupsOf(stage, 1, inAWeek);
    const { advance } = node();
    await advance(startMs);
    expect(store.calls.read).toBe(3);
    await advance(roundMs);
    expect([store.calls.read, store.calls.upcoming]).toEqual([3, 2]);
    doneValue(await submitCommand(stage.ports, "editMeetup", { meetupId: changed, edit: { title: "Wine" } }));
    const reads = store.calls.read;
    await advance(roundMs);
    expect(store.calls.read).toBe(reads + 1);
    expect(await stage.cache.get(changed, "full")).toMatchObject({ version: 2, bytes: expect.anything() });
    stage.clock.advance(6 * 24 * 60 * 60 * 1_000);
    await advance(roundMs);
    expect(await cached(stage, later)).toBe(true);
  });

  it("[CA4] a blind meetup's is what guests are shown", async () => {
    const { stage, node } = createTestNodes();
    const { meetup } = await stage.create({ ...tonight, settings: { blind: true } });
    await node().advance(startMs);
    expect(await stage.cache.get(meetup.id, "blind")).toMatchObject({ version: 1, bytes: expect.anything() });
  });

  it("[CA4] of two nodes one works; when it dies the other takes over", async () => {
    const { stage, store, node } = createTestNodes();
    await meetupsOf(stage, 1);
    const [first, second] = [node(), node()];
    for (let round = 0; round < 4; round++) {
      await first.advance(round === 0 ? startMs : roundMs);
      await second.advance(round === 0 ? startMs : roundMs);
      stage.clock.advance(roundMs);
    }
    expect(first.recorded).toEqual(["warmed", "done 1", "done 1", "done 1", "done 1"]);
    expect([second.recorded, store.calls.upcoming]).toEqual([[], 4]);
    // From here on the first one's time stands still.
    await second.advance(roundMs);
    stage.clock.advance(roundMs);
    await second.advance(roundMs);
    expect(second.recorded).toEqual(["done 1"]);
  });

  it("[CA4] a node that is shut down hands the work over at once", async () => {
    const { node } = createTestNodes();
    const [first, second] = [node(), node()];
    await first.advance(startMs);
    await second.advance(startMs);
    await first.stop();
    await second.advance(roundMs);
    expect([first.recorded, second.recorded]).toEqual([["done 0"], ["done 0"]]);
  });

  it("[CA4] who loses the lease in the middle of a round stops; who keeps it renews it", async () => {
    const { stage, store } = createTestNodes();
    await meetupsOf(stage, 12);
    const holds: boolean[] = [true, true, false];
    const asked: number[] = [];
    const lease: Lease = {
      async acquire(_, ms) {
        asked.push(ms);
        return holds.shift() ?? false;
      },
      release: async () => {},
      close: async () => {},
    };
    const one = startKeepWarmNode(stage, lease, {
      reader: {
        readFromCache: async () => null,
        async read(id, ask) {
          // A slow store: each reading takes 20 s.
          one.timers.advance(20_000);
          return await stage.reader.read(id, ask);
        },
      },
    });
    await one.advance(startMs);
    expect(asked).toEqual([90_000, 90_000, 90_000]);
    expect(store.calls.read).toBeLessThan(12);
    expect(one.recorded).not.toContain("done 12");
  });

  it("[RW5] waits until the store has been reached for the first time, and no longer", async () => {
    const { store, node } = createTestNodes();
    let reached = false;
    const { advance, recorded } = node({ isReady: async () => reached });
    await advance(startMs);
    await advance(startMs);
    expect([store.calls.upcoming, recorded]).toEqual([0, []]);
    reached = true;
    await advance(startMs);
    reached = false;
    await advance(roundMs);
    expect(recorded).toEqual(["done 0", "done 0"]);
  });
});

describe("when something is in the way of keeping warm", () => {
  it("[CA4] [MS4] a meetup that is deleted meanwhile is passed over", async () => {
    const { stage, store, node } = createTestNodes();
    const [gone = "", stays = ""] = await meetupsOf(stage, 2);
    const letGo = store.hold("upcoming", "after");
    const one = node();
    const round = one.advance(startMs);
    await setImmediate();
    doneValue(await submitCommand(stage.ports, "deleteMeetup", { meetupId: gone }));
    letGo();
    await round;
    expect(one.recorded).toEqual(["warmed", "done 2"]);
    expect([await stage.cache.get(gone, "full"), await cached(stage, stays)]).toEqual(["gone", true]);
  });

  it.each(["upcoming", "read"] as const)(
    "[CA4] a store that fails at `%s` is counted, and asked again by anybody",
    async (operation) => {
      const { stage, store, node } = createTestNodes();
      const ids = await meetupsOf(stage, 8);
      const [first, second] = [node(), node()];
      store.failNext(operation, down);
      await first.advance(startMs);
      expect(first.recorded.filter((event) => event !== "warmed")).toEqual(["failed"]);
      expect(store.calls.read).toBeLessThan(8);
      await second.advance(startMs);
      expect(second.recorded.at(-1)).toBe("done 8");
      expect(await allCached(stage, ids)).toEqual(ids.map(() => true));
      await second.stop();
      await first.advance(roundMs);
      expect(first.recorded.at(-1)).toBe("done 8");
    },
  );

  it("[CA4] a lease that cannot be asked or given back is counted, and asked again", async () => {
    const { stage } = createTestNodes();
    let away = true;
    const ask = async () => {
      if (away) throw new Error("for the test");
      return true;
    };
    const one = startKeepWarmNode(stage, {
      acquire: ask,
      release: async () => void (await ask()),
      close: async () => {},
    });
    await one.advance(startMs);
    away = false;
    await one.advance(roundMs);
    away = true;
    await one.stop();
    expect(one.recorded).toEqual(["failed", "done 0", "release failed"]);
  });

  it("[CA4] a meetup that cannot be shown does not keep the others cold", async () => {
    const { stage, store, node } = createTestNodes();
    const ids = await meetupsOf(stage, 6);
    store.failNext("read", new TypeError("for the test"));
    const one = node();
    await one.advance(startMs);
    expect(one.recorded.filter((event) => event !== "warmed")).toEqual(["meetup failed", "done 6"]);
    expect((await allCached(stage, ids)).filter(Boolean)).toHaveLength(5);
  });

  it("[CA4] [RW2] what a replica says and nobody can prove is not enough: the newest is asked", async () => {
    const newest = createMemoryStore();
    const replica = createGatedStore(newest);
    replica.stale.readStale = async (id) => ({ found: await newest.records.read(id), isReplica: true });
    const stage = createTestNode({ store: replica });
    const ids = await meetupsOf(stage, 2);
    const one = startKeepWarmNode(stage, createMemoryLeases({ now: () => 0 })());
    await one.advance(startMs);
    expect(one.recorded).toEqual(["warmed", "warmed", "done 2"]);
    expect(await allCached(stage, ids)).toEqual([true, true]);
  });

  it("[CA4] [RT10] after shutdown nothing runs: what is under way is finished, nothing begins", async () => {
    const { stage, store, node, leaseFor } = createTestNodes();
    const ids = await meetupsOf(stage, 12);
    const letGo = store.hold("read");
    const one = node();
    one.timers.advance(startMs);
    while (store.calls.read < 4) await setImmediate();
    for (let turn = 0; turn < 20; turn++) await setImmediate();
    expect(store.calls.read).toBe(4);
    let stopped = false;
    const stopping = one.stop().then(() => {
      stopped = true;
    });
    await setImmediate();
    expect(stopped).toBe(false);
    letGo();
    await stopping;
    expect([store.calls.read, one.timers.pending]).toEqual([4, 0]);
    expect((await allCached(stage, ids)).filter(Boolean)).toHaveLength(4);
    expect(await leaseFor().acquire("keep-warm", 1)).toBe(true);
    one.timers.advance(10 * roundMs);
    for (let turn = 0; turn < 20; turn++) await setImmediate();
    expect([store.calls.read, store.calls.upcoming]).toEqual([4, 1]);
  });

  it("[RT10] a store that hangs does not hold the shutdown up", async () => {
    const { stage, store, node } = createTestNodes();
    await meetupsOf(stage, 1);
    const letGo = store.hold("read");
    const one = node();
    one.timers.advance(startMs);
    while (store.calls.read < 1) await setImmediate();
    const stopping = one.stop();
    one.timers.advance(2_000);
    await stopping;
    letGo();
  });
});
