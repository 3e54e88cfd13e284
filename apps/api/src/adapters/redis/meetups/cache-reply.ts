import type { CacheEntry } from "@pintpoint/core/meetups";

/** Bytes with the tag under which Redis has them: an equal tag means equal bytes. */
export interface TaggedBytes {
  tag: string;
  bytes: Uint8Array;
}

/** Redis's reply about one view. */
export interface CacheReply {
  entry: Omit<CacheEntry, "bytes">;
  /** Absent: only the version is known. */
  tag?: string;
  /** Absent when the caller has the tagged bytes already. */
  bytes?: Uint8Array;
}

/** Parses the reply of the get script; throws when it is malformed. */
export function parseCacheReply(answer: unknown): CacheReply | "gone" | null {
  if (answer === null) return null;
  if (Buffer.isBuffer(answer) && answer.toString() === "gone") return "gone";
  if (!Array.isArray(answer)) throw new Error("not an answer of the cache's script");
  const [version, epoch, blind, aged, tag, bytes, lastRevocation]: unknown[] = answer;
  return {
    entry: {
      epoch: readText(epoch),
      version: Number(readText(version)),
      blind: isOne(blind),
      ...agedField(isOne(aged)),
      ...(Buffer.isBuffer(lastRevocation) && { lastRevocation: Number(lastRevocation.toString()) }),
    },
    ...(Buffer.isBuffer(tag) && { tag: tag.toString() }),
    // A copy: a view of the socket's chunk would keep the whole chunk in memory.
    ...(Buffer.isBuffer(bytes) && { bytes: new Uint8Array(bytes) }),
  };
}

function readText(part: unknown): string {
  if (!Buffer.isBuffer(part)) throw new Error("not an answer of the cache's script");
  return part.toString();
}

const isOne = (part: unknown): boolean => readText(part) === "1";
const agedField = (aged: boolean): { aged?: true } => (aged ? { aged } : {});
