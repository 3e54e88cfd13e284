import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { DataDirectoryInUse, DataDirectoryUnusable } from "./data-directory-errors.ts";
import { isBusy } from "./failures.ts";
import { truncateLog } from "./log-truncation.ts";
import type { DomainMigrations } from "./migrate.ts";
import { migrate } from "./migrate.ts";

export const databaseFile = "pintpoint.sqlite";

/**
 * Suffix of a file beside the database that exists since its first opening: it tells an emptied database from a new
 * one.
 */
const markerSuffix = "-made";
/** SQLite's files beside the database: the log, its index, and the journal of a database that has no log yet. */
const sideFiles = ["-wal", "-shm", "-journal"];
/** Larger ones are not read through at the start. */
const maxCheckedBytes = 1024 ** 3;

/**
 * Opens the database of a data directory, creating it if needed, and holds it exclusively. The lock is the operating
 * system's and ends with the process. A damaged or emptied database is refused, not replaced.
 */
export function openDatabase(directory: string, domains: readonly DomainMigrations[]): DatabaseSync {
  let db: DatabaseSync | undefined;
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    const file = join(directory, databaseFile);
    const bytes = sizeOf(file);
    if (bytes === 0 && wasDatabase(file)) {
      const advice = "put a backup in its place, or remove all files that begin with its name to begin anew";
      throw new Error(`${databaseFile} is empty or missing, and it has been a database before; ${advice}`);
    }
    restrictToOwner(file);
    db = new DatabaseSync(file, { timeout: 100 });
    prepareDatabase(db, domains, { checks: bytes > 0 && bytes <= maxCheckedBytes });
    // SQLite makes its files with the rights of the database; those of an older program are narrowed.
    for (const side of sideFiles) if (existsSync(file + side)) chmodSync(file + side, 0o600);
    writeFileSync(file + markerSuffix, "", { mode: 0o600 });
    return db;
  } catch (error) {
    db?.close();
    if (isBusy(error)) throw new DataDirectoryInUse(directory, error);
    throw new DataDirectoryUnusable(directory, unusableReason(error), error);
  }
}

/** Missing permissions are the most frequent reason, and the system's message does not name the user. */
export function unusableReason(error: unknown, user = process.getuid?.()): string {
  const why = error instanceof Error ? error.message : String(error);
  const { code, errcode } = Object(error);
  const isForbidden = ["EACCES", "EPERM", "EROFS"].includes(code) || permissionCodes.includes(Number(errcode) & 0xff);
  return isForbidden ? `it is not writable for user ${user ?? "of this process"} (${why})` : why;
}

/** SQLite's results for a file that may not be opened, or not be written: CANTOPEN, READONLY, PERM. */
const permissionCodes = [14, 8, 3];

/** Locks a database that was just opened, makes its commits durable, and brings it to this program's format. */
export function prepareDatabase(
  db: DatabaseSync,
  domains: readonly DomainMigrations[],
  { checks: checkIntegrity = false } = {},
): void {
  // Before the first read, which takes the lock: the log's index then stays in this process's memory.
  db.exec("PRAGMA locking_mode = EXCLUSIVE");
  const mode = db.prepare("PRAGMA journal_mode = WAL").get()?.journal_mode;
  if (mode !== "wal") throw new Error(`the journal mode is ${mode} instead of wal`);
  // Each commit is on the disk before it is acknowledged (MS6).
  db.exec("PRAGMA synchronous = FULL");
  // After a burst the log's file becomes small again.
  db.exec("PRAGMA journal_size_limit = 67108864");
  // What is deleted or replaced is overwritten, not only left out (RE2).
  db.exec("PRAGMA secure_delete = ON");
  if (checkIntegrity) assertIntact(db);
  migrate(db, domains);
  // The log may still hold what a killed process had erased.
  truncateLog(db);
}

function assertIntact(db: DatabaseSync): void {
  let found: unknown;
  try {
    found = db.prepare("PRAGMA quick_check(1)").get()?.quick_check;
  } catch (error) {
    if (isBusy(error)) throw error;
    found = error instanceof Error ? error.message : String(error);
  }
  if (found !== "ok") throw new Error(`${databaseFile} is damaged (${String(found).replace(/\s+/g, " ")})`);
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function wasDatabase(file: string): boolean {
  if (sideFiles.some((side) => sizeOf(file + side) > 0)) return true;
  // A removed database file is taken for intended.
  return existsSync(file) && existsSync(file + markerSuffix);
}

/** It holds names and token hashes: readable by its owner only, whatever the umask. */
function restrictToOwner(file: string): void {
  closeSync(openSync(file, "a", 0o600));
  chmodSync(file, 0o600);
}
