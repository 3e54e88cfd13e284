import { type RedisService, startRedis } from "@pintpoint/cluster";
import type { CacheEntry } from "@pintpoint/core/meetups";
import { freshId } from "@pintpoint/port-suites";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { until } from "../../../testing/until.ts";
import type { RedisConnection } from "../open-redis.ts";
import { openRedis } from "../open-redis.ts";
import { RedisFailure } from "../redis-failure.ts";
import { connectedRedis, isAnswering, silentTelemetry } from "../testing/connected-redis.ts";
import { excessOverTimer } from "../testing/excess-over-timer.ts";
import { expectNoUnhandledRejection } from "../testing/expect-no-unhandled-rejection.ts";
import type { RedisCache } from "./meetup-cache.ts";
import { createRedisCache } from "./meetup-cache.ts";

expectNoUnhandledRejection();

/** Of a machine that does other things besides, in milliseconds: far less than what waiting for Redis takes. */
const machineSlackMs = 120;

const versionEntry: CacheEntry = { epoch: "e1", version: 3, blind: false };
const entry: CacheEntry = { ...versionEntry, bytes: new TextEncoder().encode("v3") };

describe("cache-redis when Redis fails", { timeout: 60_000 }, () => {
  let server: RedisService;
  let redis: RedisConnection;
  let cache: RedisCache;
  /** Another process's. */
  let other: RedisConnection;
  let others: RedisCache;
  beforeEach(async () => {
    server = await startRedis();
    redis = await connectedRedis({ url: server.uri });
    other = await connectedRedis({ url: server.uri });
    cache = createRedisCache({ redis });
    others = createRedisCache({ redis: other });
  });
  afterEach(async () => {
    for (const { close } of [cache, others, redis, other]) await close();
    await server.end("SIGKILL");
  });
  const calls = (): Promise<unknown>[] => [
    cache.get(freshId(), "full"),
    cache.put(freshId(), "full", entry),
    cache.writeTombstone(freshId()),
  ];
  /** Rejects all of them; gives how much longer than `ms` that took. */
  const refusal = (ms: number) =>
    excessOverTimer(ms, async () => {
      for (const call of await Promise.allSettled(calls())) {
        expect(call.status === "rejected" && call.reason).toBeInstanceOf(RedisFailure);
      }
    });
  const worksAgain = async (): Promise<void> => {
    await until("Redis is asked again", () => isAnswering(redis));
    const id = freshId();
    await cache.put(id, "full", entry);
    expect(await cache.get(id, "full")).toEqual(entry);
  };

  it("[CA3] [FA15] frozen: nobody waits more than 300 ms, and after two that waited in vain nobody waits", async () => {
    server.freeze();
    expect(await refusal(250)).toBeLessThan(machineSlackMs);
    // At once, or after the short timeout of a probe: the whole timeout would take 230 ms longer than a timer of 20.
    for (let n = 0; n < 20; n++) expect(await refusal(20)).toBeLessThan(machineSlackMs);
    // One of them tries again now and then; the others do not wait for it.
    await new Promise((resolve) => setTimeout(resolve, 2_050));
    expect(await refusal(250)).toBeLessThan(machineSlackMs);
    server.thaw();
    await worksAgain();
  });

  it("[MS5] a pause of this process's own is not taken for Redis's", async () => {
    const id = freshId();
    // The script is there: one round trip.
    await cache.put(freshId(), "full", entry);
    const putting = cache.put(id, "full", entry);
    const busyUntil = performance.now() + 400;
    while (performance.now() < busyUntil);
    await putting;
    expect(await cache.get(id, "full")).toEqual(entry);
  });

  it("[CA3] [FA14] killed: everybody is refused at once; it comes back without a restart", async () => {
    await server.end("SIGKILL");
    await until("the connection is gone", async () => (await refusal(250)) < 0);
    for (let n = 0; n < 20; n++) expect(await refusal(20)).toBeLessThan(machineSlackMs);
    server = await startRedis({ port: server.port });
    await worksAgain();
  });

  it("[CA3] [FA14] killed while calls are under way: they end", async () => {
    const waiting = Array.from({ length: 100 }, calls).flat();
    const end = server.end("SIGKILL");
    expect(await excessOverTimer(250, () => Promise.allSettled(waiting))).toBeLessThan(machineSlackMs);
    await end;
  });

  it("[CA3] [FA16] emptied: what was put is not there, what is put now is", async () => {
    const id = freshId();
    await cache.put(id, "full", entry);
    await server.flush();
    expect(await cache.get(id, "full")).toBeNull();
    await cache.put(id, "full", entry);
    expect(await others.get(id, "full")).toEqual(entry);
  });

  it("[CA3] [FA17] demoted: neither written nor believed; restored, it serves without a restart", async () => {
    const id = freshId();
    await cache.put(id, "full", entry);
    await server.demote();
    // Whoever can still read it would miss what nobody can raise (MS5).
    await expect(cache.get(id, "full")).rejects.toThrow(RedisFailure);
    expect(await refusal(250)).toBeLessThan(machineSlackMs);
    await server.restore();
    await worksAgain();
    expect(await cache.get(id, "full")).toEqual(entry);
  });

  it("[MS4] [MS5] what could not be told is told when Redis is back, to those who ask it meanwhile", async () => {
    const [changed, deleted] = [freshId(), freshId()];
    for (const id of [changed, deleted]) await others.put(id, "full", entry);
    server.freeze();
    await expect(cache.put(changed, "full", { ...versionEntry, version: 4 })).rejects.toThrow(RedisFailure);
    await expect(cache.writeTombstone(deleted)).rejects.toThrow(RedisFailure);
    server.thaw();
    await until("the tombstone is known", async () => (await others.get(deleted, "full").catch(() => null)) === "gone");
    await until("the version is known", async () => {
      const found = await others.get(changed, "full").catch(() => null);
      return found !== null && found !== "gone" && found.version === 4;
    });
  });

  it("[MS4] [MS5] nor does who could not tell it believe an older word of Redis once it is back", async () => {
    const [changed, deleted] = [freshId(), freshId()];
    for (const id of [changed, deleted]) await others.put(id, "full", entry);
    await server.demote();
    await expect(cache.put(changed, "full", { ...versionEntry, version: 4 })).rejects.toThrow(RedisFailure);
    await expect(cache.writeTombstone(deleted)).rejects.toThrow(RedisFailure);
    await server.restore();
    const firstWord = async (id: string) => {
      let word: unknown;
      await until("Redis is asked again", async () => {
        word = await cache.get(id, "full").catch(() => undefined);
        return word !== undefined;
      });
      return word;
    };
    expect(await Promise.all([firstWord(changed), firstWord(deleted)])).toEqual([
      { ...versionEntry, version: 4 },
      "gone",
    ]);
  });

  it("[CA3] a process starts while Redis is away, and finds it when it comes", async () => {
    const { port } = server;
    await server.end("SIGKILL");
    await redis.close();
    redis = openRedis({ url: `redis://127.0.0.1:${port}`, telemetry: silentTelemetry });
    cache = createRedisCache({ redis });
    await expect(cache.get(freshId(), "full")).rejects.toThrow(RedisFailure);
    server = await startRedis({ port });
    await worksAgain();
  });

  it("an error says nothing of what was put", async () => {
    await server.end("SIGKILL");
    const error: unknown = await cache.put(freshId(), "full", entry).catch((reason) => reason);
    expect(Object.keys(error as object).toSorted()).toEqual(["name"]);
  });
});

it("a password in the address is used", { timeout: 60_000 }, async () => {
  const server = await startRedis({ password: "a pint, please" });
  const redis = await connectedRedis({ url: server.uri });
  const stranger = openRedis({ url: `redis://127.0.0.1:${server.port}`, telemetry: silentTelemetry });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await isAnswering(stranger)).toBe(false);
  await redis.close();
  await stranger.close();
  await server.end("SIGKILL");
});
