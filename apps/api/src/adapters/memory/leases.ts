import type { Lease } from "@pintpoint/core/shared";

interface HeldLease {
  holder: object;
  /** Milliseconds of performance.now(): with a wall clock that is set, a lease would end too late or at once. */
  until: number;
}

/** Leases within one process; each call of the returned function makes one more node. */
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
