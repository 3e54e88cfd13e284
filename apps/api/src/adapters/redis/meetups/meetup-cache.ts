import { randomUUID } from "node:crypto";
import type { CacheEntry, MeetupCache, MeetupId, View } from "@pintpoint/core/meetups";
import { views } from "@pintpoint/core/meetups";
import { LRUCache } from "lru-cache";
import { hashId } from "../../../telemetry/hash-id.ts";
import type { RedisConnection } from "../open-redis.ts";
import { RedisFailure } from "../redis-failure.ts";
import type { TaggedBytes } from "./cache-reply.ts";
import { parseCacheReply } from "./cache-reply.ts";
import { clearScript, getScript, putScript, tombstoneScript } from "./cache-scripts.ts";
import { PendingInvalidations } from "./pending-invalidations.ts";

export interface RedisCacheOptions {
  redis: RedisConnection;
  /**
   * Milliseconds for which an entry is fresh (MS5); each entry gets up to 20 % less, so that entries written at the
   * same time do not expire together.
   */
  freshForMs?: number;
  /** Milliseconds for which versions, tombstones and expired bytes (for when the store is away) are kept. */
  retainedForMs?: number;
  /** Upper bound of the bytes that this process keeps a copy of. */
  maxBytes?: number;
}

/** MeetupCache in Redis. Rejects with a RedisFailure within 250 ms when Redis does not answer. */
export interface RedisCache extends MeetupCache {
  /** RW6: deletes everything but tombstones, for every node. */
  clear(): Promise<void>;
}

export function createRedisCache({
  redis,
  freshForMs = 10_000,
  retainedForMs = 3_600_000,
  maxBytes = 64 * 1024 * 1024,
}: RedisCacheOptions): RedisCache {
  /** Used only when Redis answers that their tag is the current one. */
  const localBytes = new LRUCache<string, TaggedBytes>({
    maxSize: maxBytes,
    // An entry costs more than its bytes: its key, its tag and its places in the table.
    sizeCalculation: ({ bytes }) => bytes.byteLength + 256,
  });
  const processId = randomUUID();
  let tagCount = 0;
  const prefix = `${redis.prefix}meetup:`;
  const redisKey = (name: string): string => `${prefix}${name}`;

  async function putInRedis(id: MeetupId, view: View, { bytes, ...versionEntry }: CacheEntry): Promise<void> {
    const name = hashId(id);
    const args = [viewPrefix(view), `${versionEntry.version}`, versionEntry.epoch, versionEntry.blind ? "1" : "0"];
    args.push(
      `${Math.round(freshForMs * (1 - 0.2 * Math.random()))}`,
      `${retainedForMs}`,
      `${versionEntry.lastRevocation ?? ""}`,
    );
    const taggedArgs = bytes === undefined ? [] : [`${processId}.${++tagCount}`, bytes];
    const acceptedTag = await redis.evaluate(putScript, [redisKey(name)], [...args, ...taggedArgs]);
    if (bytes !== undefined && Buffer.isBuffer(acceptedTag))
      localBytes.set(localKey(name, view), { tag: acceptedTag.toString(), bytes });
  }

  async function writeTombstoneInRedis(id: MeetupId): Promise<void> {
    const name = hashId(id);
    for (const view of views) localBytes.delete(localKey(name, view));
    await redis.evaluate(tombstoneScript, [redisKey(name)], [`${retainedForMs}`]);
  }

  const pendingInvalidations = new PendingInvalidations({
    versionTtlMs: freshForMs,
    async send(id, invalidation) {
      if (invalidation === "gone") return await writeTombstoneInRedis(id);
      for (const view of views) {
        const known = invalidation[view];
        if (known !== undefined) await putInRedis(id, view, known);
      }
    },
  });

  return {
    async get(id, view) {
      const name = hashId(id);
      const mine = localBytes.get(localKey(name, view));
      const said = parseCacheReply(
        await redis.evaluate(getScript, [redisKey(name)], [viewPrefix(view), mine?.tag ?? ""]),
      );
      // Invalidations that are still pending here are newer than what Redis answers (MS4, MS5).
      const pending = pendingInvalidations.get(id);
      if (pending === "gone") return pending;
      if (said === null || said === "gone") {
        localBytes.delete(localKey(name, view));
        return said;
      }
      if ((pending?.[view]?.version ?? 0) > said.entry.version) {
        throw new RedisFailure("it has not been told of the newest version yet");
      }
      const { entry, tag, bytes } = said;
      if (tag === undefined) return entry;
      if (bytes === undefined) return mine === undefined ? entry : { ...entry, bytes: mine.bytes };
      localBytes.set(localKey(name, view), { tag, bytes });
      return { ...entry, bytes };
    },

    async put(id, view, entry) {
      try {
        await putInRedis(id, view, entry);
      } catch (error) {
        const { bytes: _, ...known } = entry;
        pendingInvalidations.add(id, { [view]: known });
        throw error;
      }
    },

    async writeTombstone(id) {
      try {
        await writeTombstoneInRedis(id);
      } catch (error) {
        pendingInvalidations.add(id, "gone");
        throw error;
      }
    },

    async clear() {
      let cursor = "0";
      do {
        const [next, keys] = await redis.run((client) => client.scan(cursor, "MATCH", `${prefix}*`, "COUNT", 500));
        if (keys.length > 0) await redis.evaluate(clearScript, keys, []);
        cursor = next;
      } while (cursor !== "0");
    },

    async close() {
      pendingInvalidations.close();
      localBytes.clear();
    },
  };
}

const viewPrefix = (view: View): string => (view === "full" ? "f" : "b");
const localKey = (name: string, view: View): string => `${viewPrefix(view)}${name}`;
