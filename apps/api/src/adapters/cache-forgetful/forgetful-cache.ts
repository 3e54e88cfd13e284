import type { CacheEntry, MeetupCache, MeetupId, View } from "@pintpoint/core";

export interface ForgetfulCacheOptions {
  cache: MeetupCache;
  /** From 0 to below 1; from a seed, so that a failure comes again. */
  random: () => number;
  /** How often a question finds the entry forgotten, and how often only its bytes; 0.3 each. */
  forgets?: { entries: number; bytes: number };
}

/**
 * For tests: another cache that loses entries and bytes now and then, as the port allows. What it lost stays lost until
 * it is put again. Tombstones and versions are not lost, as the port demands.
 */
export function createForgetfulCache({
  cache,
  random,
  forgets = { entries: 0.3, bytes: 0.3 },
}: ForgetfulCacheOptions): MeetupCache {
  const lost = new Map<string, "entry" | "bytes">();
  const keyOf = (id: MeetupId, view: View): string => `${view}:${id}`;

  return {
    async get(id, view) {
      const entry = await cache.get(id, view);
      if (entry === null || entry === "gone") return entry;
      const dice = random();
      if (dice < forgets.entries) lost.set(keyOf(id, view), "entry");
      else if (dice < forgets.entries + forgets.bytes && !lost.has(keyOf(id, view))) lost.set(keyOf(id, view), "bytes");
      switch (lost.get(keyOf(id, view))) {
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
      lost.delete(keyOf(id, view));
    },
    bury: (id) => cache.bury(id),
    close: () => cache.close(),
  };
}

function withoutBytes({ bytes: _, ...known }: CacheEntry): CacheEntry {
  return known;
}
