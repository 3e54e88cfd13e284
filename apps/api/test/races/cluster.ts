import type { Fanout, MeetupCache, MeetupStore, Secrets } from "@pintpoint/core";
import { createMemoryCache } from "../../src/adapters/cache-memory/memory-cache.ts";
import type { Faults } from "../../src/adapters/fanout-faulty/faulty-bus.ts";
import { createFaultyBus } from "../../src/adapters/fanout-faulty/faulty-bus.ts";
import { MemoryShelf } from "../../src/adapters/store-memory/memory-shelf.ts";
import { createMemoryStore } from "../../src/adapters/store-memory/memory-store.ts";
import type { App } from "../../src/app.ts";
import { nodeSecrets } from "../../src/secrets/node-secrets.ts";
import { anApp } from "../../src/testing/an-app.ts";
import { TurnedTimers } from "../../src/testing/turned-timers.ts";
import type { Visitor } from "../../src/testing/visitor.ts";
import { visitorOf } from "../../src/testing/visitor.ts";
import type { Timers } from "../../src/timers.ts";
import type { WireSocket } from "../wire/wire-socket.ts";
import { connectInMemory } from "./memory-line.ts";
import { Pace } from "./pace.ts";

/** What a control takes out of the product: each gets the real part and gives one without its guard. */
export interface Without {
  store?: (store: MeetupStore) => MeetupStore;
  fanout?: (fanout: Fanout, pace: Pace) => Fanout;
  timers?: (timers: Timers) => Timers;
  secrets?: Secrets;
}

interface Node {
  app: App;
  send: Visitor;
  /** For votes; watches nothing. */
  votes: WireSocket;
  /** For watchers, who take turns on them. */
  watches: WireSocket;
}

/** Two whole apps over one store, one cache and a faulty bus; steps and time are the test's. */
export interface Cluster {
  nodes: readonly [Node, Node];
  shelf: MemoryShelf;
  pace: Pace;
  timers: TurnedTimers;
  close(): Promise<void>;
}

export async function aCluster(without: Without = {}, faults: Partial<Faults> = {}): Promise<Cluster> {
  const shelf = new MemoryShelf();
  const pace = new Pace();
  const timers = new TurnedTimers();
  const cache = pausing(createMemoryCache(), pace);
  const bus = createFaultyBus({
    random: () => pace.random(),
    listenerFailed(error) {
      throw error;
    },
    faults,
    // The scheduler takes the place of delays: any order is possible, whatever the milliseconds.
    later: (deliver) => void pace.step("bus").then(deliver),
  });

  async function node(): Promise<Node> {
    const store = createMemoryStore({ shelf, pause: () => pace.step("store") });
    const fanout = bus.node();
    const app = await anApp({
      store: without.store?.(store) ?? store,
      cache,
      fanout: without.fanout?.(fanout, pace) ?? fanout,
      timers: without.timers?.(timers) ?? timers,
      secrets: without.secrets ?? nodeSecrets,
    });
    const [votes, watches] = [await connectInMemory(app), await connectInMemory(app)];
    return { app, send: visitorOf(app), votes, watches };
  }

  const nodes = [await node(), await node()] as const;
  return {
    nodes,
    shelf,
    pace,
    timers,
    async close() {
      pace.release();
      for (const { app } of nodes) await app.shutDown(0);
    },
  };
}

/** A cache that takes time: other steps come between a question and its answer. */
function pausing(cache: MeetupCache, pace: Pace): MeetupCache {
  async function step<Value>(effect: () => Promise<Value>): Promise<Value> {
    await pace.step("cache");
    const value = await effect();
    await pace.step("cache");
    return value;
  }
  return {
    get: (id, view) => step(() => cache.get(id, view)),
    put: (id, view, entry) => step(() => cache.put(id, view, entry)),
    bury: (id) => step(() => cache.bury(id)),
    close: () => cache.close(),
  };
}
