import type { Db } from "mongodb";
import { MongoClient } from "mongodb";
import type { MongoTimes } from "./mongo-times.ts";
import { defaultMongoTimes } from "./mongo-times.ts";

/** A client of the one database. Every option that the promises of the stores depend on is set, also where it is the default. */
export interface MongoConnection {
  client: MongoClient;
  db: Db;
}

/**
 * Not connected yet: call `client.connect()` first. The driver would connect by itself, but after one failed attempt it
 * stays closed. Throws on an invalid address.
 */
export function createMongoConnection(uri: string, times: MongoTimes = defaultMongoTimes): MongoConnection {
  const client = new MongoClient(uri, {
    appName: "pintpoint",
    // These override the address: MS6 and RW6 depend on them.
    writeConcern: { w: "majority", wtimeoutMS: 4_000 },
    readConcern: { level: "majority" },
    // For connecting only, so that a set without a primary can be connected to; each operation names its own.
    readPreference: "nearest",
    // With the driver's default of 15 ms a secondary whose machine was busy for a moment is not chosen for a while: of
    // two secondaries a hedged read would go to the same hung one again (FA6). Among the eligible ones the driver takes
    // the less busy one.
    ...(/[?&]localThresholdMS=/i.test(uri) ? {} : { localThresholdMS: 1_000 }),
    retryWrites: true,
    retryReads: true,
    serverSelectionTimeoutMS: times.serverSelection,
    heartbeatFrequencyMS: times.heartbeat,
    connectTimeoutMS: times.connect,
    socketTimeoutMS: times.socket,
    waitQueueTimeoutMS: times.waitQueue,
    maxPoolSize: 50,
    // With the driver's default of 2 a burst on a new node waits for handshakes.
    maxConnecting: 8,
    // For the events by which write-attempts.ts knows whether a write was sent.
    monitorCommands: true,
    ignoreUndefined: true,
  });
  const db = client.db(databaseName(uri), { readPreference: "primary" });
  return { client, db };
}

/** The database named in the address, or `pintpoint`; the driver's default would be `test`. */
function databaseName(uri: string): string {
  const named = /^mongodb(?:\+srv)?:\/\/[^/]+\/([^?]+)/.exec(uri)?.[1];
  return named === undefined ? "pintpoint" : decodeURIComponent(named);
}
