import type { Lease } from "@pintpoint/core";

interface Holding {
  holder: object;
  /** In milliseconds of performance.now(): a wall clock that is set would make it wait for too long, or not at all. */
  until: number;
}

/** The leases of one process: each call of the returned function is a node of its own. */
export function createLocalLeases({ now = () => performance.now() }: { now?: () => number } = {}): () => Lease {
  const held = new Map<string, Holding>();
  return () => {
    const holder = {};
    let isClosed = false;
    const isMine = (name: string): boolean => held.get(name)?.holder === holder;
    return {
      async hold(name, ms) {
        const holding = held.get(name);
        if (isClosed || (holding !== undefined && holding.until > now() && !isMine(name))) return false;
        held.set(name, { holder, until: now() + ms });
        return true;
      },
      async release(name) {
        if (isMine(name)) held.delete(name);
      },
      async close() {
        isClosed = true;
        for (const name of [...held.keys()]) if (isMine(name)) held.delete(name);
      },
    };
  };
}
