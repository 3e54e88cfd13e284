import type { CacheEntry } from "@pintpoint/core";

/** Bytes under the name that Redis knows them by: the same tag, the same bytes. */
export interface Tagged {
  tag: string;
  bytes: Uint8Array;
}

/** What Redis says of a view. */
export interface Word {
  known: Omit<CacheEntry, "bytes">;
  /** Absent: it knows the version only. */
  tag?: string;
  /** Absent when the asker holds the tagged bytes already. */
  bytes?: Uint8Array;
}

/** Reads the answer of the `word` script; throws where it is none. */
export function wordOf(answer: unknown): Word | "gone" | null {
  if (answer === null) return null;
  if (Buffer.isBuffer(answer) && answer.toString() === "gone") return "gone";
  if (!Array.isArray(answer)) throw new Error("not an answer of the cache's script");
  const [version, epoch, blind, aged, tag, bytes, untied]: unknown[] = answer;
  return {
    known: {
      epoch: textOf(epoch),
      version: Number(textOf(version)),
      blind: isYes(blind),
      ...agedIf(isYes(aged)),
      ...(Buffer.isBuffer(untied) && { untied: Number(untied.toString()) }),
    },
    ...(Buffer.isBuffer(tag) && { tag: tag.toString() }),
    // A copy: a part of the socket's buffer would keep the whole of it.
    ...(Buffer.isBuffer(bytes) && { bytes: new Uint8Array(bytes) }),
  };
}

function textOf(part: unknown): string {
  if (!Buffer.isBuffer(part)) throw new Error("not an answer of the cache's script");
  return part.toString();
}

const isYes = (part: unknown): boolean => textOf(part) === "1";
const agedIf = (aged: boolean): { aged?: true } => (aged ? { aged } : {});
