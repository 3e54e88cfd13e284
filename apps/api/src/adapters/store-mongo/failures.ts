import { MeetupTooLarge, StorageFull, StoreUnavailable, StoreUnconfirmed } from "@pintpoint/core";
import { MongoError, MongoServerError } from "mongodb";
import { MongoTimeout } from "./in-time.ts";

/** https://github.com/mongodb/mongo/blob/master/src/mongo/base/error_codes.yml, by what they mean to a caller. */
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

/** A `$set` met a leaf in its way; nothing was written. */
export function isPathBlocked(error: unknown): boolean {
  return codeOf(error) === errorCodes.pathNotViable;
}

/** The document would be larger than any may be (16 MiB); the driver's encoder finds no room for it in its 17 MB. */
function isTooLarge(error: unknown): boolean {
  const isEncoderOverflow = error instanceof RangeError && "code" in error && error.code === "ERR_OUT_OF_RANGE";
  return isEncoderOverflow || errorCodes.tooLarge.has(codeOf(error));
}

/**
 * The driver took a connection that the other side had just closed: Node refuses to write to it, nothing was sent, and the
 * error comes as it is, without the driver's own second try.
 */
export function isClosedConnection(error: unknown): boolean {
  return error instanceof Error && !(error instanceof MongoError) && "code" in error && error.code === "EPIPE";
}

/** What an error of a read means to the caller; a fault of the program stays what it is. */
export function readFailure(error: unknown): unknown {
  if (error instanceof MongoError || error instanceof MongoTimeout || isAbort(error) || isClosedConnection(error))
    return new StoreUnavailable("the database does not answer", { cause: error });
  return error;
}

/**
 * The same for a write. An error that the server gave for what it was asked is certain; a write concern's is not, and
 * neither is a lost answer: then it depends on whether anything had been sent.
 */
export function writeFailure(error: unknown, mayBeWritten: boolean): unknown {
  if (isTooLarge(error)) return new MeetupTooLarge("the document would be too large", { cause: error });
  if (codeOf(error) === errorCodes.outOfDiskSpace) return new StorageFull("the disk is full", { cause: error });
  if (!(error instanceof MongoError || error instanceof MongoTimeout || isClosedConnection(error))) return error;
  if (mayBeWritten) return new StoreUnconfirmed("the database did not confirm the write", { cause: error });
  return new StoreUnavailable("the database takes no writes now", { cause: error });
}

/** The server has judged the command itself; it was not interrupted. */
export function isServerRefusal(error: unknown): boolean {
  return error instanceof MongoServerError && (isDuplicate(error) || isPathBlocked(error));
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}
