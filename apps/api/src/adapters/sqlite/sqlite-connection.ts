import type { DatabaseSync } from "node:sqlite";
import { LogTruncation } from "./log-truncation.ts";
import type { DomainMigrations } from "./migrate.ts";
import { openDatabase } from "./open-database.ts";
import { SharedTransaction } from "./shared-transaction.ts";

/** The one database of a process, for all domains: each keeps its tables in it. */
export interface SqliteConnection {
  readonly db: DatabaseSync;
  /** What all domains write in one iteration of the event loop costs one fsync. */
  readonly transaction: SharedTransaction;
  /** To be scheduled by a domain whose write has erased or replaced texts (RE2). */
  readonly logTruncation: LogTruncation;
  /** Writes what is waiting and releases the data directory. A second call does nothing. */
  close(): void;
}

/** Creates the directory if need be. Throws DataDirectoryInUse, DataDirectoryUnusable. */
export function openSqliteConnection(directory: string, domains: readonly DomainMigrations[]): SqliteConnection {
  return sqliteConnectionOn(openDatabase(directory, domains));
}

/** On a database that is open and has this program's format. */
export function sqliteConnectionOn(db: DatabaseSync): SqliteConnection {
  const transaction = new SharedTransaction(db);
  const logTruncation = new LogTruncation(db);
  return {
    db,
    transaction,
    logTruncation,
    close() {
      if (!db.isOpen) return;
      transaction.close();
      logTruncation.close();
      db.close();
    },
  };
}
