import type { CacheEntry } from "@pintpoint/core";

/** Bytes under the name that Redis knows them by: the same tag, the same bytes. */
export interface TaggedBytes {
  tag: string;
  bytes: Uint8Array;
}

/** What Redis says of a view. */
export interface CacheReply {
  entry: Omit<CacheEntry, "bytes">;
  /** Absent: it knows the version only. */
  tag?: string;
  /** Absent when the asker holds the tagged bytes already. */
  bytes?: Uint8Array;
}

/** Reads the answer of the `word` script; throws where it is none. */
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
    // A copy: a part of the socket's buffer would keep the whole of it.
    ...(Buffer.isBuffer(bytes) && { bytes: new Uint8Array(bytes) }),
  };
}

function readText(part: unknown): string {
  if (!Buffer.isBuffer(part)) throw new Error("not an answer of the cache's script");
  return part.toString();
}

const isOne = (part: unknown): boolean => readText(part) === "1";
const agedField = (aged: boolean): { aged?: true } => (aged ? { aged } : {});
