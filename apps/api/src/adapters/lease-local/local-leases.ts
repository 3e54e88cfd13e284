import type { Lease } from "@pintpoint/core";

interface HeldLease {
  holder: object;
  /** In milliseconds of performance.now(): a wall clock that is set would make it wait for too long, or not at all. */
  until: number;
}

/** The leases of one process: each call of the returned function is a node of its own. */
export function createMemoryLeases({ now = () => performance.now() }: { now?: () => number } = {}): () => Lease {
  const leases = new Map<string, HeldLease>();
  return () => {
    const holder = {};
    let isClosed = false;
    const isHeldHere = (name: string): boolean => leases.get(name)?.holder === holder;
    return {
      async acquire(name, ms) {
        const holding = leases.get(name);
        if (isClosed || (holding !== undefined && holding.until > now() && !isHeldHere(name))) return false;
        leases.set(name, { holder, until: now() + ms });
        return true;
      },
      async release(name) {
        if (isHeldHere(name)) leases.delete(name);
      },
      async close() {
        isClosed = true;
        for (const name of [...leases.keys()]) if (isHeldHere(name)) leases.delete(name);
      },
    };
  };
}
