import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { DataDirectoryInUse, DataDirectoryUnusable } from "./data-directory.ts";
import { isBusy } from "./failures.ts";
import { migrate } from "./migrate.ts";

export const databaseFile = "pintpoint.sqlite";

/**
 * The database of a data directory, which is made if need be, held by this process alone until it is closed. The lock is
 * the operating system's, so that it dies with its owner.
 */
export function openDatabase(directory: string): DatabaseSync {
  let db: DatabaseSync | undefined;
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    db = new DatabaseSync(join(directory, databaseFile), { timeout: 100 });
    takeOver(db);
    return db;
  } catch (error) {
    db?.close();
    if (isBusy(error)) throw new DataDirectoryInUse(directory, error);
    throw new DataDirectoryUnusable(directory, error instanceof Error ? error.message : String(error), error);
  }
}

/** Locks a database that was just opened, makes its commits durable, and brings it to this program's format. */
export function takeOver(db: DatabaseSync): void {
  // Before the first look into the file, which takes the lock: the log's index is then in this process's memory alone.
  db.exec("PRAGMA locking_mode = EXCLUSIVE");
  const mode = db.prepare("PRAGMA journal_mode = WAL").get()?.journal_mode;
  if (mode !== "wal") throw new Error(`the journal mode is ${mode} instead of wal`);
  // Each commit is on the disk before it is acknowledged (MS6).
  db.exec("PRAGMA synchronous = FULL");
  // After a burst the log's file becomes small again.
  db.exec("PRAGMA journal_size_limit = 67108864");
  migrate(db);
}
