import type { CacheEntry, MeetupCache, MeetupId, View } from "@pintpoint/core/meetups";

export interface LossyCacheOptions {
  cache: MeetupCache;
  /** From 0 to below 1; from a seed, so that a failure comes again. */
  random: () => number;
  /** How often `get` loses the whole entry, and how often only its bytes; 0.3 each. */
  lossRates?: { entries: number; bytes: number };
}

/**
 * For tests: wraps a cache and loses entries and bytes at random, as the port allows. What is lost stays lost until it
 * is put again. Tombstones are never lost, as the port demands.
 */
export function createLossyCache({
  cache,
  random,
  lossRates = { entries: 0.3, bytes: 0.3 },
}: LossyCacheOptions): MeetupCache {
  const lost = new Map<string, "entry" | "bytes">();
  const viewKey = (id: MeetupId, view: View): string => `${view}:${id}`;

  return {
    async get(id, view) {
      const entry = await cache.get(id, view);
      if (entry === null || entry === "gone") return entry;
      const draw = random();
      if (draw < lossRates.entries) lost.set(viewKey(id, view), "entry");
      else if (draw < lossRates.entries + lossRates.bytes && !lost.has(viewKey(id, view)))
        lost.set(viewKey(id, view), "bytes");
      switch (lost.get(viewKey(id, view))) {
        case "entry":
          return null;
        case "bytes":
          return withoutBytes(entry);
        case undefined:
          return entry;
      }
    },
    async put(id, view, entry) {
      await cache.put(id, view, entry);
      lost.delete(viewKey(id, view));
    },
    writeTombstone: (id) => cache.writeTombstone(id),
    close: () => cache.close(),
  };
}

function withoutBytes({ bytes: _, ...versionOnly }: CacheEntry): CacheEntry {
  return versionOnly;
}
