import type { Db } from "mongodb";
import type { HedgingTimes } from "./hedged-reader.ts";
import { defaultHedgingTimes, HedgedReader } from "./hedged-reader.ts";
import type { DomainMigrations } from "./migrate.ts";
import { MigrationGate } from "./migration-gate.ts";
import { MongoAccess } from "./mongo-access.ts";
import { createMongoConnection } from "./mongo-connection.ts";
import type { MongoTimes } from "./mongo-times.ts";
import { defaultMongoTimes } from "./mongo-times.ts";
import { MonitoredMembers } from "./monitored-members.ts";

export interface OpenMongoOptions {
  /** `mongodb://…` of a replica set; the database that it names, else `pintpoint`. */
  uri: string;
  /** `secondary` asks secondaries first, wherever an older answer is allowed. */
  reads?: "primary" | "secondary";
  /** Called whenever the reason changes why the database is not open: no connection, wrong password, … */
  openFailed?: (error: unknown) => void;
  times?: Partial<MongoTimes & { hedge: Partial<HedgingTimes> }>;
}

/** The one database of a process, for all domains: each keeps its collections in it. */
export interface MongoDatabase {
  readonly db: Db;
  readonly access: MongoAccess;
  /** Fulfils when the database was reached and has the program's format; rejects with NewerFormat. */
  readonly opened: Promise<void>;
}

/**
 * Opens by itself, and needs no database to be there yet: until then every call is refused with StoreUnavailable. Throws
 * when the address is none.
 */
export function openMongo(
  { uri, reads = "primary", openFailed = () => {}, times = {} }: OpenMongoOptions,
  domains: readonly DomainMigrations[],
): MongoDatabase {
  const { hedge, ...more } = times;
  const all = { ...defaultMongoTimes, ...more };
  const connection = createMongoConnection(uri, all);
  const hedgedReader = new HedgedReader(new MonitoredMembers(connection.client), {
    replicasFirst: reads === "secondary",
    times: { ...defaultHedgingTimes, ...hedge },
  });
  const gate = new MigrationGate(connection, domains, openFailed);
  const access = new MongoAccess(connection, gate, hedgedReader, all);
  return { db: connection.db, access, opened: gate.opened };
}
