import type { MeetupStore } from "@pintpoint/core/meetups";
import type { SqliteConnection } from "../sqlite-connection.ts";
import { openSqliteConnection } from "../sqlite-connection.ts";
import { SqliteRecords } from "./meetup-records.ts";
import { meetupMigrations } from "./migrations.ts";
import { createSqliteStaleReads } from "./stale-reads.ts";
import { MeetupTables } from "./tables/meetup-tables.ts";
import { createSqliteUpcomingIndex } from "./upcoming-index.ts";

/**
 * The embedded store: one file in `directory`, which is made if need be. Throws DataDirectoryInUse when another process
 * has it, DataDirectoryUnusable when it cannot be used.
 */
export function openSqliteStore(directory: string): MeetupStore {
  return createSqliteStore(openSqliteConnection(directory, [meetupMigrations]));
}

/** On a connection, which it closes in the end: the stores of all domains are closed together. */
export function createSqliteStore(connection: SqliteConnection): MeetupStore {
  const { db } = connection;
  const tables = new MeetupTables(db);
  const records = new SqliteRecords(connection, tables);
  return {
    records,
    stale: createSqliteStaleReads(db, tables, records),
    upcoming: createSqliteUpcomingIndex(db, tables),
  };
}
