import { randomUUID } from "node:crypto";
import type { CacheEntry, MeetupCache, MeetupId, View } from "@pintpoint/core";
import { LRUCache } from "lru-cache";
import { hashedName } from "../redis/hashed-name.ts";
import type { GuardedRedis } from "../redis/open-redis.ts";
import { RedisFailure } from "../redis/redis-failure.ts";
import { Debts } from "./debts.ts";
import { bury, forget, put, word } from "./scripts.ts";
import type { Tagged } from "./word.ts";
import { wordOf } from "./word.ts";

export interface RedisCacheOptions {
  redis: GuardedRedis;
  /** In milliseconds: an entry is served as current no longer (MS5); up to a fifth less, so that entries of one moment do not age together. */
  servedFor?: number;
  /** In milliseconds: aged bytes (for when the store is away), versions and tombstones are remembered so long. */
  rememberedFor?: number;
  /** Bound of the bytes that this process holds. */
  maxBytes?: number;
}

/** MeetupCache in Redis. Rejects with a RedisFailure, soon, when Redis cannot be asked. */
export interface RedisCache extends MeetupCache {
  /** RW6: everything is forgotten, on every node, but for tombstones. */
  empty(): Promise<void>;
}

export function createRedisCache({
  redis,
  servedFor = 10_000,
  rememberedFor = 3_600_000,
  maxBytes = 64 * 1024 * 1024,
}: RedisCacheOptions): RedisCache {
  /** Shown only on Redis's word that they are the ones that stand. */
  const held = new LRUCache<string, Tagged>({
    maxSize: maxBytes,
    // An entry costs more than its bytes: its key, its tag and its places in the table.
    sizeCalculation: ({ bytes }) => bytes.byteLength + 256,
  });
  const self = randomUUID();
  let tags = 0;
  const prefix = `${redis.prefix}meetup:`;
  const keyOf = (name: string): string => `${prefix}${name}`;

  async function putNow(id: MeetupId, view: View, { bytes, ...known }: CacheEntry): Promise<void> {
    const name = hashedName(id);
    const args = [letterOf(view), `${known.version}`, known.epoch, known.blind ? "1" : "0"];
    args.push(`${Math.round(servedFor * (1 - 0.2 * Math.random()))}`, `${rememberedFor}`, `${known.untied ?? ""}`);
    const tagged = bytes === undefined ? [] : [`${self}.${++tags}`, bytes];
    const taken = await redis.evaluate(put, [keyOf(name)], [...args, ...tagged]);
    if (bytes !== undefined && Buffer.isBuffer(taken)) held.set(placeOf(name, view), { tag: taken.toString(), bytes });
  }

  async function buryNow(id: MeetupId): Promise<void> {
    const name = hashedName(id);
    for (const view of ["full", "blind"] as const) held.delete(placeOf(name, view));
    await redis.evaluate(bury, [keyOf(name)], [`${rememberedFor}`]);
  }

  const debts = new Debts({
    versionsOweFor: servedFor,
    async pay(id, debt) {
      if (debt === "gone") return await buryNow(id);
      for (const view of ["full", "blind"] as const) {
        const known = debt[view];
        if (known !== undefined) await putNow(id, view, known);
      }
    },
  });

  return {
    async get(id, view) {
      const name = hashedName(id);
      const mine = held.get(placeOf(name, view));
      const said = wordOf(await redis.evaluate(word, [keyOf(name)], [letterOf(view), mine?.tag ?? ""]));
      // What this process could not tell it, it knows better: Redis may be back before it has been told (MS4, MS5).
      const owed = debts.of(id);
      if (owed === "gone") return owed;
      if (said === null || said === "gone") {
        held.delete(placeOf(name, view));
        return said;
      }
      if ((owed?.[view]?.version ?? 0) > said.known.version) {
        throw new RedisFailure("it has not been told of the newest version yet");
      }
      const { known, tag, bytes } = said;
      if (tag === undefined) return known;
      if (bytes === undefined) return mine === undefined ? known : { ...known, bytes: mine.bytes };
      held.set(placeOf(name, view), { tag, bytes });
      return { ...known, bytes };
    },

    async put(id, view, entry) {
      try {
        await putNow(id, view, entry);
      } catch (error) {
        const { bytes: _, ...known } = entry;
        debts.owe(id, { [view]: known });
        throw error;
      }
    },

    async bury(id) {
      try {
        await buryNow(id);
      } catch (error) {
        debts.owe(id, "gone");
        throw error;
      }
    },

    async empty() {
      let cursor = "0";
      do {
        const [next, keys] = await redis.run((client) => client.scan(cursor, "MATCH", `${prefix}*`, "COUNT", 500));
        if (keys.length > 0) await redis.evaluate(forget, keys, []);
        cursor = next;
      } while (cursor !== "0");
    },

    async close() {
      debts.close();
      held.clear();
    },
  };
}

const letterOf = (view: View): string => (view === "full" ? "f" : "b");
const placeOf = (name: string, view: View): string => `${letterOf(view)}${name}`;
