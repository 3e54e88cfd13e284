import { RecordTooLarge, StorageFull, StoreUnavailable, StoreUnconfirmed } from "@pintpoint/core/shared";
import { MongoError, MongoServerError } from "mongodb";

/** No answer within the time that there was. */
export class MongoTimeout extends Error {
  override name = "MongoTimeout";
}

/** For `withTimeout`. */
export function throwMongoTimeout(ms: number): () => never {
  return () => {
    throw new MongoTimeout(`no answer within ${ms} ms`);
  };
}

/**
 * MongoDB's error codes, named by what they mean here:
 * https://github.com/mongodb/mongo/blob/master/src/mongo/base/error_codes.yml
 */
const errorCodes = {
  duplicateKey: 11_000,
  pathNotViable: 28,
  /** BSONObjectTooLarge, and the two of an update whose document grows too large. */
  tooLarge: new Set<unknown>([10_334, 17_419, 17_420]),
  outOfDiskSpace: 14_031,
};

const codeOf = (error: unknown): unknown => (error instanceof MongoError ? error.code : undefined);

export function isDuplicate(error: unknown): boolean {
  return codeOf(error) === errorCodes.duplicateKey;
}

/** A `$set` path leads through a value that is no map; nothing was written. */
export function isPathBlocked(error: unknown): boolean {
  return codeOf(error) === errorCodes.pathNotViable;
}

/** The document would exceed 16 MiB; the driver's encoder runs out of its 17 MB buffer. */
function isTooLarge(error: unknown): boolean {
  const isEncoderOverflow = error instanceof RangeError && "code" in error && error.code === "ERR_OUT_OF_RANGE";
  return isEncoderOverflow || errorCodes.tooLarge.has(codeOf(error));
}

/**
 * The driver used a connection that the server had just closed: Node refuses the write, nothing was sent, and the
 * driver does not retry.
 */
export function isClosedConnection(error: unknown): boolean {
  return error instanceof Error && !(error instanceof MongoError) && "code" in error && error.code === "EPIPE";
}

/** The store error for a failed read; a programming error is returned as it is. */
export function readFailure(error: unknown): unknown {
  if (error instanceof MongoError || error instanceof MongoTimeout || isAbort(error) || isClosedConnection(error))
    return new StoreUnavailable("the database does not answer", { cause: error });
  return error;
}

/**
 * The store error for a failed write. An error reply of the server is certain: nothing was written. After a write
 * concern error or a lost reply it depends on whether anything had been sent.
 */
export function writeFailure(error: unknown, mayBeWritten: boolean): unknown {
  if (isTooLarge(error)) return new RecordTooLarge("the document would be too large", { cause: error });
  if (codeOf(error) === errorCodes.outOfDiskSpace) return new StorageFull("the disk is full", { cause: error });
  if (!(error instanceof MongoError || error instanceof MongoTimeout || isClosedConnection(error))) return error;
  if (mayBeWritten) return new StoreUnconfirmed("the database did not confirm the write", { cause: error });
  return new StoreUnavailable("the database takes no writes now", { cause: error });
}

/** The server refused this command itself; it was not interrupted. */
export function isServerRefusal(error: unknown): boolean {
  return error instanceof MongoServerError && (isDuplicate(error) || isPathBlocked(error));
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}
