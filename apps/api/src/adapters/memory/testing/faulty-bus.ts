import type { Fanout } from "@pintpoint/core/shared";
import { createMemoryFanout } from "../fanout.ts";

export interface Faults {
  /** Probability that another node does not get a message, from 0 to 1. */
  drop: number;
  /** Probability that it gets it twice. */
  duplicate: number;
  /** Each copy is delayed by up to so many milliseconds, so later messages overtake earlier ones. */
  maxDelayMs: number;
}

export interface FaultyBusOptions {
  /** From 0 to below 1; from a seed, so that a failure comes again. */
  random: () => number;
  /** Called with what a listener threw, on any node. */
  listenerFailed(error: unknown): void;
  faults?: Partial<Faults>;
  /** Calls `deliver` once after about `ms`; a test's scheduler can replace the timer. */
  schedule?: (deliver: () => void, ms: number) => void;
}

/** For tests: a fan-out between several nodes with every fault that the port allows. */
export interface FaultyBus {
  /** Adds a node and returns its fan-out. */
  node(): Fanout;
  /** Resolves when nothing is under way any longer. */
  settle(): Promise<void>;
  /** Until `heal` no message is sent to other nodes; those in flight still arrive. */
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

  function send(topic: string, message: Uint8Array, to: Fanout): void {
    const copies = random() < drop ? 0 : random() < duplicate ? 2 : 1;
    // As on a wire: what arrives shares nothing with what was sent.
    const sent = Uint8Array.from(message);
    for (let copy = 0; copy < copies; copy++) {
      inFlight++;
      schedule(() => {
        // A local publish calls all listeners before it returns; what they throw goes to `listenerFailed`.
        void to.publish(topic, Uint8Array.from(sent));
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
        async publish(topic, message) {
          await ownFanout.publish(topic, message);
          if (isPartitioned) throw new Error("the other nodes cannot be reached");
          for (const other of nodes) if (other !== ownFanout) send(topic, message, other);
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
