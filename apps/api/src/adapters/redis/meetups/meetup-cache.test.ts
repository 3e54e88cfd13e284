import { type RedisService, startRedis } from "@pintpoint/cluster";
import type { CacheEntry, MeetupCache } from "@pintpoint/core/meetups";
import { freshId, registerMeetupCacheSuite } from "@pintpoint/port-suites";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { hashId } from "../../../telemetry/hash-id.ts";
import { until } from "../../../testing/until.ts";
import type { RedisConnection } from "../open-redis.ts";
import { connectedRedis } from "../testing/connected-redis.ts";
import { createRedisCache } from "./meetup-cache.ts";

let server: RedisService;
let redis: RedisConnection;
beforeAll(async () => {
  server = await startRedis();
  redis = await connectedRedis({ url: server.uri });
});
afterAll(async () => {
  await redis.close();
  await server.end("SIGKILL");
});

async function open() {
  const cache = createRedisCache({ redis });
  return { cache, dispose: () => cache.close() };
}
registerMeetupCacheSuite("cache-redis", open, { keepsEntries: true });
registerMeetupCacheSuite(
  "cache-redis that holds nothing itself",
  async () => {
    const cache = createRedisCache({ redis, maxBytes: 1 });
    return { cache, dispose: () => cache.close() };
  },
  { keepsEntries: true },
);

describe("cache-redis", () => {
  const none = new Uint8Array();
  const bytes = new TextEncoder().encode("v3 🍺");
  const known: CacheEntry = { epoch: "e1", version: 3, blind: false };
  const entry: CacheEntry = { ...known, bytes };
  const big: CacheEntry = { ...known, bytes: new Uint8Array(200_000).fill(120) };
  const node = (options = {}) => createRedisCache({ redis, ...options });
  const say = (...command: string[]) => server.cli(...command);
  const keyOf = (id: string) => `pintpoint:meetup:${hashId(id)}`;
  const sent = async () => Number(/total_net_output_bytes:(\d+)/.exec(await say("INFO", "stats"))?.[1]);
  beforeEach(() => server.flush());

  it("[MS5] what another process raised is seen at once, whatever this one holds", async () => {
    const [mine, other] = [node(), node()];
    const id = freshId();
    await mine.put(id, "full", entry);
    expect(await mine.get(id, "full")).toEqual(entry);
    await other.put(id, "full", { ...known, version: 4 });
    expect(await mine.get(id, "full")).toEqual({ ...known, version: 4 });
    await other.writeTombstone(id);
    expect(await mine.get(id, "full")).toBe("gone");
  });

  it("[CA2] bytes that the process holds do not cross the network again", async () => {
    const [mine, other] = [node(), node()];
    const id = freshId();
    await mine.put(id, "full", big);
    const before = await sent();
    const isWhole = async (cache: MeetupCache) => {
      const found = await cache.get(id, "full");
      return found !== null && found !== "gone" && Buffer.compare(found.bytes ?? none, big.bytes ?? none) === 0;
    };
    for (let n = 0; n < 20; n++) expect(await isWhole(mine)).toBe(true);
    expect((await sent()) - before).toBeLessThan(50_000);
    for (let n = 0; n < 20; n++) expect(await isWhole(other)).toBe(true);
    expect((await sent()) - before).toBeLessThan(300_000);
  });

  it("[MS5] a held copy is not taken for what was put after Redis was emptied", async () => {
    const [mine, other] = [node(), node()];
    const id = freshId();
    await mine.put(id, "full", entry);
    await server.flush();
    const others = new TextEncoder().encode("the same version by another process");
    await other.put(id, "full", { ...known, bytes: others });
    expect(((await mine.get(id, "full")) as CacheEntry).bytes).toEqual(others);
  });

  it("[MS5] [CA2] entries are current for 8 to 10 s by Redis's clock, not all for the same time", async () => {
    const lives: number[] = [];
    for (let n = 0; n < 40; n++) {
      const id = freshId();
      const before = Number((await redis.run((client) => client.time()))[0]) * 1_000;
      await node().put(id, "full", entry);
      const stands = Number(await redis.run((client) => client.hget(keyOf(id), "funtil")));
      lives.push(stands - before);
    }
    // TIME's seconds were rounded down.
    for (const life of lives) expect(life).toBeGreaterThanOrEqual(8_000);
    for (const life of lives) expect(life).toBeLessThanOrEqual(11_500);
    expect(Math.max(...lives) - Math.min(...lives)).toBeGreaterThan(500);
  });

  it("[CA2] past its time an entry is aged, bytes and all, until somebody puts it again", async () => {
    const cache = node({ servedFor: 60 });
    const id = freshId();
    await cache.put(id, "full", entry);
    await until("it is aged", async () => ((await cache.get(id, "full")) as CacheEntry).aged === true);
    expect(await cache.get(id, "full")).toEqual({ ...entry, aged: true });
    // Whoever knows no bytes does not speak for those that are there.
    await node().put(id, "full", known);
    expect(await cache.get(id, "full")).toEqual({ ...entry, aged: true });
    await node().put(id, "full", { ...known, version: 2, bytes });
    expect(await cache.get(id, "full")).toEqual({ ...entry, aged: true });
    await node().put(id, "full", entry);
    expect(await cache.get(id, "full")).toEqual(entry);
  });

  it("[CA2] bytes that renew an aged entry replace the ones before", async () => {
    const cache = node({ servedFor: 40 });
    const id = freshId();
    await cache.put(id, "full", entry);
    await until("it is aged", async () => ((await cache.get(id, "full")) as CacheEntry).aged === true);
    const newer = new TextEncoder().encode("rendered by a newer release");
    await node().put(id, "full", { ...known, bytes: newer });
    expect(await cache.get(id, "full")).toEqual({ ...known, bytes: newer });
  });

  it("[MS5] [RT12] a version without bytes ages, too, and is renewed without", async () => {
    const cache = node({ servedFor: 40 });
    const id = freshId();
    await cache.put(id, "full", known);
    await until("it is aged", async () => ((await cache.get(id, "full")) as CacheEntry).aged === true);
    await node().put(id, "full", known);
    expect(await cache.get(id, "full")).toEqual(known);
  });

  it("[MS4] [CA1] tombstones and versions stay for an hour", async () => {
    const [living, dead] = [freshId(), freshId()];
    await node().put(living, "full", entry);
    await node().writeTombstone(dead);
    await node().put(dead, "full", entry);
    expect(await say("HKEYS", keyOf(dead))).toBe("gone");
    for (const id of [living, dead]) expect(Number(await say("PTTL", keyOf(id)))).toBeGreaterThan(3_500_000);
  });

  it("no key tells a meetup's id", async () => {
    const id = freshId();
    await node().put(id, "full", entry);
    await node().put(id, "blind", entry);
    const keys = (await say("KEYS", "*")).split("\n");
    expect(keys).toEqual([keyOf(id)]);
    expect(keys.join()).not.toContain(id);
  });

  it("[RW6] emptied: every entry is forgotten on every node, no tombstone, and nothing of anybody else", async () => {
    const [mine, other] = [node(), node()];
    const ids = Array.from({ length: 700 }, freshId);
    const dead = freshId();
    await Promise.all(ids.map((id) => mine.put(id, "full", entry)));
    await mine.writeTombstone(dead);
    await say("SET", "somebody", "else's");
    await other.clear();
    expect(await Promise.all(ids.map((id) => mine.get(id, "full")))).toEqual(ids.map(() => null));
    expect(await mine.get(dead, "full")).toBe("gone");
    expect(await say("GET", "somebody")).toBe("else's");
  });

  it("[CA3] [FA16] scripts survive SCRIPT FLUSH", async () => {
    const cache = node();
    const id = freshId();
    await cache.put(id, "full", entry);
    for (const lose of [() => say("SCRIPT", "FLUSH"), () => server.flush()]) {
      await lose();
      await cache.put(id, "full", entry);
      expect(await cache.get(id, "full")).toEqual(entry);
    }
    await say("SCRIPT", "FLUSH");
    await cache.writeTombstone(id);
    expect(await cache.get(id, "full")).toBe("gone");
  });
});
