import type { Collection, Db } from "mongodb";
import { MongoClient } from "mongodb";
import type { MeetupDocument } from "./document.ts";
import type { MongoTimes } from "./mongo-options.ts";
import { defaultMongoTimes } from "./mongo-options.ts";

/** A client of one database, with everything that the store's promises rest on said explicitly. */
export interface MongoConnection {
  client: MongoClient;
  db: Db;
  meetups: Collection<MeetupDocument>;
}

/**
 * Not connected yet: `client.connect()` must have succeeded before anything is asked. The driver would connect by itself,
 * but when that has failed once it stays closed for ever. Throws when the address is none.
 */
export function createMongoConnection(uri: string, times: MongoTimes = defaultMongoTimes): MongoConnection {
  const client = new MongoClient(uri, {
    appName: "pintpoint",
    // Over whatever the address says: MS6 and RW6 depend on them.
    writeConcern: { w: "majority", wtimeoutMS: 4_000 },
    readConcern: { level: "majority" },
    // For connecting, so that a set without a primary can be connected to; what is asked is said below.
    readPreference: "nearest",
    // The driver's own 15 ms shut out a secondary for a while after its machine was busy for a moment: of two, a hedge would
    // be sent to the same hung one again and again (F6). Among those eligible the driver takes the less busy one.
    ...(/[?&]localThresholdMS=/i.test(uri) ? {} : { localThresholdMS: 1_000 }),
    retryWrites: true,
    retryReads: true,
    serverSelectionTimeoutMS: times.serverSelection,
    heartbeatFrequencyMS: times.heartbeat,
    connectTimeoutMS: times.connect,
    socketTimeoutMS: times.socket,
    waitQueueTimeoutMS: times.waitQueue,
    maxPoolSize: 50,
    // The driver's own 2 make a burst on a fresh node wait for each other's handshakes.
    maxConnecting: 8,
    // Tells whether a write has been sent (write-attempts.ts).
    monitorCommands: true,
    ignoreUndefined: true,
  });
  const db = client.db(databaseName(uri), { readPreference: "primary" });
  return { client, db, meetups: db.collection<MeetupDocument>("meetups") };
}

/** The database that the address names; the driver's own default would be `test`. */
function databaseName(uri: string): string {
  const named = /^mongodb(?:\+srv)?:\/\/[^/]+\/([^?]+)/.exec(uri)?.[1];
  return named === undefined ? "pintpoint" : decodeURIComponent(named);
}
