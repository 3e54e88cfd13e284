import type { Fanout, MeetupCache, MeetupStore, Secrets } from "@pintpoint/core";
import { nodeSecrets } from "../../src/adapters/crypto/secrets.ts";
import { createMemoryCache } from "../../src/adapters/memory/meetups/meetup-cache.ts";
import { createMemoryStore } from "../../src/adapters/memory/meetups/meetup-store.ts";
import { MemoryDatabase } from "../../src/adapters/memory/meetups/memory-database.ts";
import type { Faults } from "../../src/adapters/memory/testing/faulty-bus.ts";
import { createFaultyBus } from "../../src/adapters/memory/testing/faulty-bus.ts";
import type { App } from "../../src/app.ts";
import type { Timers } from "../../src/lifecycle/timers.ts";
import type { TestClient } from "../../src/meetups/testing/test-client.ts";
import { testClientOf } from "../../src/meetups/testing/test-client.ts";
import { createTestApp } from "../../src/testing/create-test-app.ts";
import { ManualTimers } from "../../src/testing/manual-timers.ts";
import type { WireSocket } from "../wire/wire-socket.ts";
import { connectInMemory } from "./connect-in-memory.ts";
import { StepScheduler } from "./step-scheduler.ts";

/** What a control takes out of the product: each gets the real one and gives one without its guard. */
export interface RemovedGuards {
  store?: (store: MeetupStore) => MeetupStore;
  fanout?: (fanout: Fanout, pace: StepScheduler) => Fanout;
  timers?: (timers: Timers) => Timers;
  secrets?: Secrets;
}

interface ClusterNode {
  app: App;
  send: TestClient;
  /** For votes; watches nothing. */
  votes: WireSocket;
  /** For watchers, who take turns on them. */
  watches: WireSocket;
}

/** Two whole apps over one store, one cache and a faulty bus; steps and time are the test's. */
export interface Cluster {
  nodes: readonly [ClusterNode, ClusterNode];
  database: MemoryDatabase;
  steps: StepScheduler;
  timers: ManualTimers;
  close(): Promise<void>;
}

export async function createSimulatedCluster(
  without: RemovedGuards = {},
  faults: Partial<Faults> = {},
): Promise<Cluster> {
  const database = new MemoryDatabase();
  const pace = new StepScheduler();
  const timers = new ManualTimers();
  const cache = withSteps(createMemoryCache(), pace);
  const bus = createFaultyBus({
    random: () => pace.random(),
    listenerFailed(error) {
      throw error;
    },
    faults,
    // The scheduler takes the place of delays: any order is possible, whatever the milliseconds.
    schedule: (deliver) => void pace.step("bus").then(deliver),
  });

  async function node(): Promise<ClusterNode> {
    const store = createMemoryStore({ database, beforeAndAfter: () => pace.step("store") });
    const fanout = bus.node();
    const app = await createTestApp({
      store: without.store?.(store) ?? store,
      cache,
      fanout: without.fanout?.(fanout, pace) ?? fanout,
      timers: without.timers?.(timers) ?? timers,
      secrets: without.secrets ?? nodeSecrets,
    });
    const [votes, watches] = [await connectInMemory(app), await connectInMemory(app)];
    return { app, send: testClientOf(app), votes, watches };
  }

  const nodes = [await node(), await node()] as const;
  return {
    nodes,
    database,
    steps: pace,
    timers,
    async close() {
      pace.release();
      for (const { app } of nodes) await app.shutDown(0);
    },
  };
}

/** A cache that takes time: other steps come between a question and its answer. */
function withSteps(cache: MeetupCache, pace: StepScheduler): MeetupCache {
  async function step<Value>(effect: () => Promise<Value>): Promise<Value> {
    await pace.step("cache");
    const value = await effect();
    await pace.step("cache");
    return value;
  }
  return {
    get: (id, view) => step(() => cache.get(id, view)),
    put: (id, view, entry) => step(() => cache.put(id, view, entry)),
    writeTombstone: (id) => step(() => cache.writeTombstone(id)),
    close: () => cache.close(),
  };
}
