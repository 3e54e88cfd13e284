import type { MeetupStore } from "@pintpoint/core/meetups";
import { staleReadsOf } from "@pintpoint/core/meetups";
import { MemoryRecords } from "./meetup-records.ts";
import { MemoryConnection, MemoryDatabase } from "./memory-database.ts";
import { createMemoryUpcomingIndex } from "./upcoming-index.ts";

export interface MemoryStoreOptions {
  /** Shared by stores that stand for several processes on one database. */
  database?: MemoryDatabase;
  /** Awaited before and after the effect of each call, so that a scheduler can run other steps in between. */
  beforeAndAfter?: () => Promise<void>;
}

/** Loses everything when the process ends. For tests, and as the simplest store to compare the others with. */
export function createMemoryStore(options: MemoryStoreOptions = {}): MeetupStore {
  const { database = new MemoryDatabase(), beforeAndAfter } = options;
  const connection = new MemoryConnection(database, beforeAndAfter);
  const records = new MemoryRecords(connection);
  return { records, stale: staleReadsOf(records), upcoming: createMemoryUpcomingIndex(connection) };
}
