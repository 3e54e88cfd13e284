import type { MeetupStore } from "@pintpoint/core/meetups";
import type { HedgingTimes } from "../hedged-reader.ts";
import { defaultHedgingTimes, HedgedReader } from "../hedged-reader.ts";
import { MigrationGate } from "../migration-gate.ts";
import { MongoAccess } from "../mongo-access.ts";
import { createMongoConnection } from "../mongo-connection.ts";
import type { MongoTimes } from "../mongo-times.ts";
import { defaultMongoTimes } from "../mongo-times.ts";
import { MonitoredMembers } from "../monitored-members.ts";
import { meetupsIn } from "./meetup-document.ts";
import { createMongoRecords } from "./meetup-records.ts";
import { meetupMigrations } from "./migrations.ts";
import { createMongoStaleReads } from "./stale-reads.ts";
import { createMongoUpcomingIndex } from "./upcoming-index.ts";

export interface MongoStoreOptions {
  /** `mongodb://…` of a replica set; the database that it names, else `pintpoint`. */
  uri: string;
  /** `secondary` asks secondaries first, wherever an older answer is allowed. */
  reads?: "primary" | "secondary";
  /** Called whenever the reason changes why the store is not open: no connection, wrong password, … */
  openFailed?: (error: unknown) => void;
  times?: Partial<MongoTimes & { hedge: Partial<HedgingTimes> }>;
}

/** Opens by itself; until then every call rejects with StoreUnavailable. */
export interface MongoStore extends MeetupStore {
  /** Fulfils when the database was reached and has the program's format; rejects with NewerFormat. */
  readonly opened: Promise<void>;
}

/** Starts at once and needs no database to be there yet. Throws when the address is none. */
export function openMongoStore({
  uri,
  reads = "primary",
  openFailed = () => {},
  times = {},
}: MongoStoreOptions): MongoStore {
  const { hedge, ...more } = times;
  const all = { ...defaultMongoTimes, ...more };
  const connection = createMongoConnection(uri, all);
  const { client } = connection;
  const meetups = meetupsIn(connection.db);
  const hedgedReader = new HedgedReader(new MonitoredMembers(client), {
    replicasFirst: reads === "secondary",
    times: { ...defaultHedgingTimes, ...hedge },
  });
  const gate = new MigrationGate(connection, [meetupMigrations], openFailed);
  const access = new MongoAccess(connection, gate, hedgedReader, all);
  return {
    records: createMongoRecords(access, meetups),
    stale: createMongoStaleReads(access, meetups),
    upcoming: createMongoUpcomingIndex(access, meetups),
    opened: gate.opened,
  };
}
