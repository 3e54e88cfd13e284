import type { CacheEntry, MeetupCache, MeetupId, View } from "@pintpoint/core";
import { LRUCache } from "lru-cache";

export interface MemoryCacheOptions {
  /** Bound of all rendered bytes together. */
  maxBytes?: number;
  /** How many views' versions, and how many tombstones, are remembered. */
  maxVersions?: number;
}

/**
 * In this process. Bytes are forgotten first; the version is remembered for much longer, so that the old state of a
 * slow reader is still refused when the bytes have made room for others; a tombstone gives way only to tombstones.
 */
export function createMemoryCache({
  maxBytes = 64 * 1024 * 1024,
  maxVersions = 50_000,
}: MemoryCacheOptions = {}): MeetupCache {
  return new MemoryCache(maxBytes, maxVersions);
}

type Known = Omit<CacheEntry, "bytes">;

class MemoryCache implements MeetupCache {
  readonly #versions: LRUCache<string, Known>;
  readonly #bytes: LRUCache<string, Uint8Array>;
  readonly #buried: LRUCache<MeetupId, true>;

  constructor(maxBytes: number, maxVersions: number) {
    this.#versions = new LRUCache({ max: maxVersions });
    // An entry costs more than its bytes: its key and its places in two tables.
    this.#bytes = new LRUCache({ maxSize: maxBytes, sizeCalculation: (bytes) => bytes.byteLength + 256 });
    this.#buried = new LRUCache({ max: maxVersions });
  }

  async get(id: MeetupId, view: View): Promise<CacheEntry | "gone" | null> {
    if (this.#buried.has(id)) return "gone";
    const key = keyOf(id, view);
    const known = this.#versions.get(key);
    if (known === undefined) return null;
    const bytes = this.#bytes.get(key);
    return bytes === undefined ? { ...known } : { ...known, bytes };
  }

  async put(id: MeetupId, view: View, { bytes, ...known }: CacheEntry): Promise<void> {
    if (this.#buried.has(id)) return;
    const key = keyOf(id, view);
    const before = this.#versions.get(key)?.version ?? 0;
    if (known.version < before) return;
    if (known.version > before) {
      this.#bytes.delete(key);
      this.#versions.set(key, known);
    }
    if (bytes !== undefined && !this.#bytes.has(key)) this.#bytes.set(key, bytes);
  }

  async bury(id: MeetupId): Promise<void> {
    this.#buried.set(id, true);
    for (const view of ["full", "blind"] as const) {
      this.#versions.delete(keyOf(id, view));
      this.#bytes.delete(keyOf(id, view));
    }
  }

  async close(): Promise<void> {
    for (const table of [this.#versions, this.#bytes, this.#buried]) table.clear();
  }
}

const keyOf = (id: MeetupId, view: View): string => `${view}:${id}`;
