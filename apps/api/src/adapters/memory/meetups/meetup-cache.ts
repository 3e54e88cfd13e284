import type { CacheEntry, MeetupCache, MeetupId, View } from "@pintpoint/core/meetups";
import { views } from "@pintpoint/core/meetups";
import { LRUCache } from "lru-cache";

export interface MemoryCacheOptions {
  /** Bound of all rendered bytes together. */
  maxBytes?: number;
  /** How many views' versions, and how many tombstones, are remembered. */
  maxEntries?: number;
}

/**
 * A cache in this process. Bytes are evicted first; versions are kept much longer, so that an older state is still
 * refused after the bytes were evicted (CA1). A tombstone is evicted only by newer tombstones.
 */
export function createMemoryCache({
  maxBytes = 64 * 1024 * 1024,
  maxEntries: maxVersions = 50_000,
}: MemoryCacheOptions = {}): MeetupCache {
  return new MemoryCache(maxBytes, maxVersions);
}

type VersionEntry = Omit<CacheEntry, "bytes">;

class MemoryCache implements MeetupCache {
  readonly #versions: LRUCache<string, VersionEntry>;
  readonly #bytes: LRUCache<string, Uint8Array>;
  readonly #tombstones: LRUCache<MeetupId, true>;

  constructor(maxBytes: number, maxVersions: number) {
    this.#versions = new LRUCache({ max: maxVersions });
    // 256 bytes for the key and for the entries of two tables.
    this.#bytes = new LRUCache({ maxSize: maxBytes, sizeCalculation: (bytes) => bytes.byteLength + 256 });
    this.#tombstones = new LRUCache({ max: maxVersions });
  }

  async get(id: MeetupId, view: View): Promise<CacheEntry | "gone" | null> {
    if (this.#tombstones.has(id)) return "gone";
    const key = viewKey(id, view);
    const versionEntry = this.#versions.get(key);
    if (versionEntry === undefined) return null;
    const bytes = this.#bytes.get(key);
    return bytes === undefined ? { ...versionEntry } : { ...versionEntry, bytes };
  }

  async put(id: MeetupId, view: View, { bytes, ...versionEntry }: CacheEntry): Promise<void> {
    if (this.#tombstones.has(id)) return;
    const key = viewKey(id, view);
    const storedVersion = this.#versions.get(key)?.version ?? 0;
    if (versionEntry.version < storedVersion) return;
    if (versionEntry.version > storedVersion) {
      this.#bytes.delete(key);
      this.#versions.set(key, versionEntry);
    }
    if (bytes !== undefined && !this.#bytes.has(key)) this.#bytes.set(key, bytes);
  }

  async writeTombstone(id: MeetupId): Promise<void> {
    this.#tombstones.set(id, true);
    for (const view of views) {
      this.#versions.delete(viewKey(id, view));
      this.#bytes.delete(viewKey(id, view));
    }
  }

  async close(): Promise<void> {
    for (const table of [this.#versions, this.#bytes, this.#tombstones]) table.clear();
  }
}

const viewKey = (id: MeetupId, view: View): string => `${view}:${id}`;
