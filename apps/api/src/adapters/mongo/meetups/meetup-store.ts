import type { MeetupStore } from "@pintpoint/core/meetups";
import type { MongoDatabase, OpenMongoOptions } from "../open-mongo.ts";
import { openMongo } from "../open-mongo.ts";
import { meetupCollection } from "./meetup-document.ts";
import { createMongoRecords } from "./meetup-records.ts";
import { meetupMigrations } from "./migrations.ts";
import { createMongoStaleReads } from "./stale-reads.ts";
import { createMongoUpcomingIndex } from "./upcoming-index.ts";

/** Opens by itself; until then every call rejects with StoreUnavailable. */
export interface MongoStore extends MeetupStore, Pick<MongoDatabase, "opened"> {}

/** In a database of its own. Starts at once and needs no database to be there yet. Throws when the address is none. */
export function openMongoStore(options: OpenMongoOptions): MongoStore {
  const database = openMongo(options, [meetupMigrations]);
  return { ...createMongoStore(database), opened: database.opened };
}

/** In a database, which it closes in the end: the stores of all domains are closed together. */
export function createMongoStore({ db, access }: Pick<MongoDatabase, "db" | "access">): MeetupStore {
  const meetups = meetupCollection(db);
  return {
    records: createMongoRecords(access, meetups),
    stale: createMongoStaleReads(access, meetups),
    upcoming: createMongoUpcomingIndex(access, meetups),
  };
}
