import { StorageFull, StoreUnavailable, StoreUnconfirmed } from "@pintpoint/core";

/** Primary result codes of SQLite (sqlite.org/rescode.html). */
const SQLITE_BUSY = 5;
const SQLITE_LOCKED = 6;
const SQLITE_READONLY = 8;
const SQLITE_IOERR = 10;
const SQLITE_CORRUPT = 11;
const SQLITE_FULL = 13;
const SQLITE_CANTOPEN = 14;
/** The extended code's low byte is the primary one. */
const PRIMARY = 0xff;

const unavailable = new Set([
  SQLITE_BUSY,
  SQLITE_LOCKED,
  SQLITE_READONLY,
  SQLITE_IOERR,
  SQLITE_CORRUPT,
  SQLITE_CANTOPEN,
]);

/** SQLite's primary result code, or null when the error is not SQLite's. */
export function sqliteCode(error: unknown): number | null {
  if (!(error instanceof Error) || !("errcode" in error) || typeof error.errcode !== "number") return null;
  return error.errcode & PRIMARY;
}

export const isBusy = (error: unknown): boolean => sqliteCode(error) === SQLITE_BUSY;

/** What a failed statement means to the caller. Anything that is not the database's fault is thrown on as it is. */
export function storeError(error: unknown): unknown {
  const code = sqliteCode(error);
  if (code === SQLITE_FULL) return new StorageFull("the disk is full", { cause: error });
  if (code !== null && unavailable.has(code))
    return new StoreUnavailable("the database cannot be used", { cause: error });
  return error;
}

/**
 * What a failed COMMIT means: after an error of the disk the frames may have reached it, and a later start may find them
 * whole, so nobody can say that nothing was written.
 */
export function commitError(error: unknown): unknown {
  if (sqliteCode(error) === SQLITE_IOERR)
    return new StoreUnconfirmed("the disk failed during a commit", { cause: error });
  return storeError(error);
}
