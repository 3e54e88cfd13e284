import type { Lease } from "@pintpoint/core";

/** Leases of nodes in one process, by a clock that a test turns. Each node calls it for a lease port of its own. */
export function localLeases(now: () => number): () => Lease {
  const held = new Map<string, { by: object; until: number }>();
  return () => {
    const me = {};
    return {
      async hold(name, ms) {
        const holder = held.get(name);
        if (holder !== undefined && holder.by !== me && holder.until > now()) return false;
        held.set(name, { by: me, until: now() + ms });
        return true;
      },
      async release(name) {
        if (held.get(name)?.by === me) held.delete(name);
      },
      close: async () => {},
    };
  };
}
