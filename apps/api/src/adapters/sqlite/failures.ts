import { StorageFull, StoreUnavailable, StoreUnconfirmed } from "@pintpoint/core/shared";

/** SQLite's primary result codes, https://sqlite.org/rescode.html. */
const diskFull = 13;
const busyCodes = new Set([5, 6]);
/** NOMEM, READONLY, INTERRUPT, IOERR, CORRUPT, CANTOPEN, PROTOCOL, NOLFS, AUTH, NOTADB, BUSY, LOCKED. */
const unavailableCodes = new Set([7, 8, 9, 10, 11, 14, 15, 22, 23, 26, ...busyCodes]);

/** SQLite's primary result code; null when the error is not SQLite's. */
function codeOf(error: unknown): number | null {
  if (!(error instanceof Error) || !("errcode" in error) || typeof error.errcode !== "number") return null;
  return error.errcode & 0xff;
}

export function isBusy(error: unknown): boolean {
  const code = codeOf(error);
  return code !== null && busyCodes.has(code);
}

/** What an error means to the caller when certainly nothing was written; another's fault stays what it is. */
export function storeFailure(error: unknown): unknown {
  const code = codeOf(error);
  if (code === diskFull) return new StorageFull("the disk is full", { cause: error });
  if (code !== null && unavailableCodes.has(code))
    return new StoreUnavailable("the database does not answer", { cause: error });
  return error;
}

/**
 * The error of COMMIT itself. Full and busy mean that the last page was not written; after any other error the commit
 * may be in the log and would count after a crash.
 */
export function commitFailure(error: unknown): unknown {
  const code = codeOf(error);
  if (code === diskFull || isBusy(error)) return storeFailure(error);
  return new StoreUnconfirmed("the commit did not end well", { cause: error });
}
