import type { Announcement, Fanout } from "@pintpoint/core";
import { createMemoryFanout } from "../fanout-local/local-fanout.ts";

export interface Faults {
  /** How often another node never hears an announcement, from 0 to 1. */
  drop: number;
  /** How often it hears it twice. */
  duplicate: number;
  /** Each copy comes after up to so many milliseconds: later ones overtake earlier ones. */
  maxDelayMs: number;
}

export interface FaultyBusOptions {
  /** From 0 to below 1; from a seed, so that a failure comes again. */
  random: () => number;
  /** Hears what a listener threw, on any node. */
  listenerFailed(error: unknown): void;
  faults?: Partial<Faults>;
  /** Calls `deliver` once, after about `ms`; a test's scheduler may take the timer's place. */
  schedule?: (deliver: () => void, ms: number) => void;
}

/** For tests: a bus between several nodes on which everything goes wrong that the Fanout port allows. */
export interface FaultyBus {
  /** Joins the bus with a node of its own. */
  node(): Fanout;
  /** Resolves when nothing is under way any longer. */
  settle(): Promise<void>;
  /** No announcement reaches another node until `mend`; what is under way still arrives. */
  partition(): void;
  heal(): void;
}

export function createFaultyBus({
  random,
  listenerFailed,
  faults = {},
  schedule = afterDelay,
}: FaultyBusOptions): FaultyBus {
  const { drop, duplicate, maxDelayMs } = { drop: 0.2, duplicate: 0.2, maxDelayMs: 20, ...faults };
  const nodes = new Set<Fanout>();
  const idleWaiters: (() => void)[] = [];
  let inFlight = 0;
  let isPartitioned = false;

  function send(announcement: Announcement, to: Fanout): void {
    const copies = random() < drop ? 0 : random() < duplicate ? 2 : 1;
    // As on a wire: what arrives shares nothing with what was sent.
    const text = JSON.stringify(announcement);
    for (let copy = 0; copy < copies; copy++) {
      inFlight++;
      schedule(() => {
        // A local publish tells everybody before it returns, and what listeners throw goes to `listenerFailed`.
        void to.publish(JSON.parse(text));
        inFlight--;
        if (inFlight === 0) for (const done of idleWaiters.splice(0)) done();
      }, random() * maxDelayMs);
    }
  }

  return {
    node() {
      const ownFanout = createMemoryFanout({ listenerFailed });
      nodes.add(ownFanout);
      return {
        async publish(announcement) {
          await ownFanout.publish(announcement);
          if (isPartitioned) throw new Error("the other nodes cannot be reached");
          for (const other of nodes) if (other !== ownFanout) send(announcement, other);
        },
        subscribe: ownFanout.subscribe,
        async close() {
          nodes.delete(ownFanout);
          await ownFanout.close();
        },
      };
    },
    settle() {
      return inFlight === 0 ? Promise.resolve() : new Promise((resolve) => idleWaiters.push(resolve));
    },
    partition() {
      isPartitioned = true;
    },
    heal() {
      isPartitioned = false;
    },
  };
}

function afterDelay(deliver: () => void, ms: number): void {
  setTimeout(deliver, ms);
}
