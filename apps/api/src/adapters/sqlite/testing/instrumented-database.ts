import { join } from "node:path";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import { onTestFinished } from "vitest";
import { temporaryDirectory } from "../../../testing/temporary-directory.ts";
import { meetupMigrations } from "../meetups/migrations.ts";
import { databaseFile, prepareDatabase } from "../open-database.ts";

/** SQLite's own error, as node:sqlite throws it. */
class SqliteError extends Error {
  readonly code = "ERR_SQLITE_ERROR";
  readonly errcode: number;

  constructor(errcode: number) {
    super(`planted error ${errcode}`);
    this.errcode = errcode;
  }
}

/** A real database that counts what is asked of it, and fails where a test wants it to. */
export class InstrumentedDatabase extends DatabaseSync {
  /** Everything given to `exec` since it was taken over. */
  executed: string[] = [];
  /** The next COMMIT fails with this code, and is not done. */
  failCommit: number | null = null;
  readonly #statements: StatementSync[] = [];

  override exec(sql: string): void {
    this.executed.push(sql);
    const errcode = this.failCommit;
    if (sql === "COMMIT" && errcode !== null) {
      this.failCommit = null;
      throw new SqliteError(errcode);
    }
    super.exec(sql);
  }

  override prepare(...how: Parameters<DatabaseSync["prepare"]>): StatementSync {
    const statement = super.prepare(...how);
    this.#statements.push(statement);
    return statement;
  }

  /** The work of all prepared statements so far, by one of SQLite's counters. */
  work(counter: "vmStep" | "fullscanStep"): number {
    let sum = 0;
    for (const statement of this.#statements) sum += counterOf(statement, counter);
    return sum;
  }
}

/** The types of Node do not know of `StatementSync.stat` yet. */
function counterOf(statement: StatementSync, counter: string): number {
  if (!("stat" in statement) || typeof statement.stat !== "function") throw new Error("this Node counts no work");
  return Number(statement.stat(counter));
}

/** In a directory of its own, locked and migrated like the real one; closed and deleted after the test. */
export function openInstrumentedDatabase(): InstrumentedDatabase {
  const db = new InstrumentedDatabase(join(temporaryDirectory(), databaseFile));
  onTestFinished(() => {
    if (db.isOpen) db.close();
  });
  prepareDatabase(db, [meetupMigrations]);
  db.executed = [];
  return db;
}
