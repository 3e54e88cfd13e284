import type { MeetupStore } from "@pintpoint/core/meetups";

type Operation = "read" | "commit" | "positions" | "identifyStale" | "create" | "upcoming" | "sweepReceipts";

/** A store whose calls of one kind can be held back or made to fail by a test. */
export interface GatedStore extends MeetupStore {
  /** How often each operation was called. */
  calls: Record<Operation, number>;
  /** Calls of `operation` wait from now on, before or after they take effect; the returned function lets them go. */
  hold(operation: Operation, when?: "before" | "after"): () => void;
  /** The next call of `operation` rejects; `after`: once it has taken effect. */
  failNext(operation: Operation, error: Error, when?: "before" | "after"): void;
}

export function createGatedStore(store: MeetupStore): GatedStore {
  const calls: Record<Operation, number> = {
    read: 0,
    commit: 0,
    positions: 0,
    identifyStale: 0,
    create: 0,
    upcoming: 0,
    sweepReceipts: 0,
  };
  const gates = new Map<Operation, { opened: Promise<void>; when: "before" | "after" }>();
  const failures = new Map<Operation, { error: Error; when: "before" | "after" }>();

  async function runGated<Value>(operation: Operation, effect: () => Promise<Value>): Promise<Value> {
    calls[operation] += 1;
    const gate = gates.get(operation);
    if (gate?.when === "before") await gate.opened;
    const failure = failures.get(operation);
    failures.delete(operation);
    if (failure?.when === "before") throw failure.error;
    const value = await effect();
    if (gate?.when === "after") await gate.opened;
    if (failure?.when === "after") throw failure.error;
    return value;
  }

  const { records, stale, upcoming } = store;
  return {
    calls,
    records: {
      create: (record, receipt) => runGated("create", () => records.create(record, receipt)),
      read: (id) => runGated("read", () => records.read(id)),
      commit: (id, commit) => runGated("commit", () => records.commit(id, commit)),
      positions: (ids) => runGated("positions", () => records.positions(ids)),
      sweepReceipts: (now, after) => runGated("sweepReceipts", () => records.sweepReceipts(now, after)),
      close: () => records.close(),
    },
    stale: {
      readStale: (id, known) => runGated("read", () => stale.readStale(id, known)),
      identifyStale: (id, bearer) => runGated("identifyStale", () => stale.identifyStale(id, bearer)),
      positionsStale: (ids) => runGated("positions", () => stale.positionsStale(ids)),
    },
    upcoming: {
      upcoming: (during, most) => runGated("upcoming", () => upcoming.upcoming(during, most)),
    },
    hold(operation, when = "before") {
      const { promise, resolve } = Promise.withResolvers<void>();
      gates.set(operation, { opened: promise, when });
      return () => {
        gates.delete(operation);
        resolve();
      };
    },
    failNext: (operation, error, when = "before") => void failures.set(operation, { error, when }),
  };
}
