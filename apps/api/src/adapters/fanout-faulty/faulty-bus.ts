import type { Announcement, Fanout } from "@pintpoint/core";
import { createLocalFanout } from "../fanout-local/local-fanout.ts";

export interface Faults {
  /** How often another node never hears an announcement, from 0 to 1. */
  drop: number;
  /** How often it hears it twice. */
  double: number;
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
  later?: (deliver: () => void, ms: number) => void;
}

/** For tests: a bus between several nodes on which everything goes wrong that the Fanout port allows. */
export interface FaultyBus {
  /** Joins the bus with a node of its own. */
  node(): Fanout;
  /** Resolves when nothing is under way any longer. */
  settle(): Promise<void>;
  /** No announcement reaches another node until `mend`; what is under way still arrives. */
  cut(): void;
  mend(): void;
}

export function createFaultyBus({
  random,
  listenerFailed,
  faults = {},
  later = afterDelay,
}: FaultyBusOptions): FaultyBus {
  const { drop, double, maxDelayMs } = { drop: 0.2, double: 0.2, maxDelayMs: 20, ...faults };
  const nodes = new Set<Fanout>();
  const waiting: (() => void)[] = [];
  let underWay = 0;
  let severed = false;

  function send(announcement: Announcement, to: Fanout): void {
    const copies = random() < drop ? 0 : random() < double ? 2 : 1;
    // As on a wire: what arrives shares nothing with what was sent.
    const text = JSON.stringify(announcement);
    for (let copy = 0; copy < copies; copy++) {
      underWay++;
      later(() => {
        // A local publish tells everybody before it returns, and what listeners throw goes to `listenerFailed`.
        void to.publish(JSON.parse(text));
        underWay--;
        if (underWay === 0) for (const done of waiting.splice(0)) done();
      }, random() * maxDelayMs);
    }
  }

  return {
    node() {
      const own = createLocalFanout({ listenerFailed });
      nodes.add(own);
      return {
        async publish(announcement) {
          await own.publish(announcement);
          if (severed) throw new Error("the other nodes cannot be reached");
          for (const other of nodes) if (other !== own) send(announcement, other);
        },
        subscribe: own.subscribe,
        async close() {
          nodes.delete(own);
          await own.close();
        },
      };
    },
    settle() {
      return underWay === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve));
    },
    cut() {
      severed = true;
    },
    mend() {
      severed = false;
    },
  };
}

function afterDelay(deliver: () => void, ms: number): void {
  setTimeout(deliver, ms);
}
