import { setImmediate } from "node:timers/promises";
import { submitCommand } from "@pintpoint/core/meetups";
import type { Lease } from "@pintpoint/core/shared";
import { StoreUnavailable } from "@pintpoint/core/shared";
import { describe, expect, it } from "vitest";
import { createMemoryLeases } from "../../adapters/memory/leases.ts";
import { createMemoryStore } from "../../adapters/memory/meetups/meetup-store.ts";
import { createTestApp } from "../../testing/create-test-app.ts";
import { ManualTimers } from "../../testing/manual-timers.ts";
import { createGatedStore } from "../testing/gated-store.ts";
import { createTestNode, doneValue, only } from "../testing/test-node.ts";
import type { ReceiptSweepPorts } from "./receipt-sweep.ts";
import { createReceiptSweep } from "./receipt-sweep.ts";

const startMs = 5_000;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const down = new StoreUnavailable("for the test");

function createTestNodes() {
  const store = createGatedStore(createMemoryStore());
  const stage = createTestNode({ store });
  const leaseFor = createMemoryLeases({ now: () => stage.clock.now() });
  /** A node in a time of its own, which stands still once it is not turned any more. */
  function node(ports: Partial<ReceiptSweepPorts> = {}) {
    const timers = new ManualTimers();
    const heard: string[] = [];
    const job = createReceiptSweep({
      records: store.records,
      lease: leaseFor(),
      clock: stage.clock,
      timers,
      random: () => 0.5,
      isReady: async () => true,
      telemetry: {
        roundDone: (steps) => heard.push(`done ${steps}`),
        roundFailed: () => heard.push("failed"),
        releaseFailed: () => heard.push("release failed"),
      },
      ...ports,
    });
    job.start();
    return {
      heard,
      timers,
      stop: () => job.stop(),
      /** Lets time pass, up to the end of the round that begins. */
      async pass(ms: number) {
        timers.advance(ms);
        while (timers.pending === 0) await setImmediate();
      },
    };
  }
  return { store, stage, node };
}

describe("taking dead receipts away", () => {
  it("[MS7] those of a meetup that nobody writes to go after 24 h; younger ones stay", async () => {
    const { store, stage, node } = createTestNodes();
    const { meetup } = await stage.create();
    const receipts = async () => {
      const found = await store.records.read(meetup.id);
      if (found === null || found === "gone") throw new Error("the meetup is not there");
      return Object.values(found.vault.receipts).flatMap((own) => Object.keys(own)).length;
    };
    const rename = async (title: string, key: string) =>
      doneValue(await submitCommand(stage.ports, "editMeetup", { meetupId: meetup.id, edit: { title }, key }));
    await rename("Wine", "a".repeat(22));
    stage.clock.advance(dayMs / 2);
    const { version } = await rename("Water", "b".repeat(22));
    const one = node();
    await one.pass(startMs);
    expect(await receipts()).toBe(2);
    stage.clock.advance(dayMs / 2);
    await one.pass(hourMs);
    expect([await receipts(), one.heard]).toEqual([1, ["done 1", "done 1"]]);
    // The writer, which holds the record as it was, goes on, and its retries are known.
    stage.clock.advance(dayMs / 4);
    const joined = doneValue(
      await submitCommand(stage.ports, "join", {
        meetupId: meetup.id,
        participant: { name: "Ann" },
        key: "c".repeat(22),
      }),
    );
    const votes = { [Object.keys(meetup.slots)[0] ?? ""]: "yes" as const };
    const ask = { meetupId: meetup.id, participantId: joined.participant.id, bearer: joined.token, votes };
    doneValue(await submitCommand(stage.ports, "castVotes", { ...ask, key: "d".repeat(22) }));
    const again = doneValue(await submitCommand(stage.ports, "castVotes", { ...ask, key: "d".repeat(22) }));
    expect(again.version).toBe(version + 2);
  });

  it("[MS7] of two nodes one sweeps, at the start and every hour; when it dies the other takes over", async () => {
    const { store, stage, node } = createTestNodes();
    const [first, second] = [node(), node()];
    for (let round = 0; round < 3; round++) {
      await first.pass(round === 0 ? startMs : hourMs);
      await second.pass(round === 0 ? startMs : hourMs);
      stage.clock.advance(hourMs);
    }
    expect([first.heard, second.heard, store.calls.sweepReceipts]).toEqual([["done 1", "done 1", "done 1"], [], 3]);
    // From here on the first one's time stands still.
    stage.clock.advance(hourMs);
    await second.pass(hourMs);
    expect(second.heard).toEqual(["done 1"]);
    await second.stop();
    await first.pass(hourMs);
    expect(only(first.heard.slice(3))).toBe("done 1");
  });

  it("[MS7] a sweep that fails is counted, and tried again a minute later, by whoever comes first", async () => {
    const { store, node } = createTestNodes();
    const [first, second] = [node(), node()];
    store.failNext("sweepReceipts", down);
    await first.pass(startMs);
    expect(first.heard).toEqual(["failed"]);
    await second.pass(startMs);
    expect(second.heard).toEqual(["done 1"]);
    await second.stop();
    await first.pass(60_000);
    expect(first.heard).toEqual(["failed", "done 1"]);
  });

  it("[MS7] goes through all of a long store, step by step, and ends between two steps with its node", async () => {
    const { node } = createTestNodes();
    const asked: (string | null)[] = [];
    let last = 40;
    const records: ReceiptSweepPorts["records"] = {
      async sweepReceipts(_, after) {
        asked.push(after);
        const next = Number(after ?? 0) + 1;
        return next === last ? null : `${next}`;
      },
    };
    const one = node({ records });
    await one.pass(startMs);
    expect(asked).toEqual([null, ...Array.from({ length: 39 }, (_, n) => `${n + 1}`)]);
    expect(one.heard).toEqual(["done 40"]);
    last = Number.POSITIVE_INFINITY;
    one.timers.advance(hourMs);
    while (asked.length < 100) await setImmediate();
    await one.stop();
    const then = asked.length;
    for (let turn = 0; turn < 20; turn++) await setImmediate();
    expect([asked.length, one.heard]).toEqual([then, ["done 40"]]);
  });

  it("[MS7] who loses the lease in the middle stops", async () => {
    const { node } = createTestNodes();
    const holds = [true, false];
    const lease: Lease = {
      acquire: async () => holds.shift() ?? false,
      release: async () => {},
      close: async () => {},
    };
    let steps = 0;
    const one = node({
      lease,
      records: {
        async sweepReceipts() {
          steps += 1;
          // A slow store: each step takes a quarter of an hour.
          one.timers.advance(hourMs / 4);
          return `${steps}`;
        },
      },
    });
    await one.pass(startMs);
    expect([steps, one.heard]).toEqual([2, []]);
  });
});

it("[MS7] an app sweeps once it is told to start, shows it to Prometheus, and ends it with itself", {
  timeout: 60_000,
}, async () => {
  const [store, timers] = [createGatedStore(createMemoryStore()), new ManualTimers()];
  const app = await createTestApp({ store, timers });
  timers.advance(60_000);
  expect(store.calls.sweepReceipts).toBe(0);
  store.failNext("sweepReceipts", down);
  app.jobs.start();
  timers.advance(7_000);
  const metrics = async () => (await app.metricsServer.inject("/metrics")).body;
  await expect.poll(metrics, { timeout: 30_000 }).toContain('pintpoint_sweep_rounds_total{outcome="failed"} 1');
  timers.advance(80_000);
  await expect.poll(metrics, { timeout: 30_000 }).toContain('pintpoint_sweep_rounds_total{outcome="done"} 1');
  await app.shutDown(0);
  timers.advance(3 * hourMs);
  for (let turn = 0; turn < 20; turn++) await setImmediate();
  expect(store.calls.sweepReceipts).toBe(2);
});
