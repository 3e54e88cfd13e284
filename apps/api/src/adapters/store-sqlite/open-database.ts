import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { DataDirectoryInUse } from "./data-directory-in-use.ts";
import { migrate } from "./schema.ts";
import { isBusy } from "./sqlite-error.ts";

const FILE = "pintpoint.sqlite";
/** A second process is told so at once, instead of waiting for a lock that its owner never gives up. */
const BUSY_TIMEOUT_MS = 100;

/** Opens the one database of a data directory, for this process alone; the lock dies with the process. */
export function openDatabase(directory: string): DatabaseSync {
  mkdirSync(directory, { recursive: true });
  const database = new DatabaseSync(join(directory, FILE), {
    timeout: BUSY_TIMEOUT_MS,
    enableForeignKeyConstraints: false,
  });
  try {
    // The lock mode comes first: WAL then needs no shared memory, and the lock is taken with the first write.
    database.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
    database.exec("BEGIN IMMEDIATE; COMMIT");
    migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw isBusy(error) ? new DataDirectoryInUse(directory) : error;
  }
}
