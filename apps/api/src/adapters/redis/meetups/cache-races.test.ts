import { type RedisService, startRedis } from "@pintpoint/cluster";
import type { CacheEntry, MeetupId } from "@pintpoint/core/meetups";
import { freshId, seededRandom } from "@pintpoint/port-suites";
import { afterAll, beforeAll, expect, it } from "vitest";
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

type State = number | "gone";
/** What readers and writers do with a cache; each call is one step of an interleaving. */
interface CacheUnderTest {
  get(id: MeetupId): Promise<State | null>;
  fill(id: MeetupId, loaded: State): Promise<void>;
  /** Before the write is acknowledged. */
  written(id: MeetupId, state: State): Promise<void>;
}

const entry = (version: number): CacheEntry => ({
  epoch: "e1",
  version,
  blind: false,
  bytes: new TextEncoder().encode(`v${version}`),
});

function productCache(): CacheUnderTest {
  const [readers, writers] = [createRedisCache({ redis }), createRedisCache({ redis })];
  return {
    async get(id) {
      const found = await readers.get(id, "full");
      if (found === null || found === "gone") return found;
      return found.bytes === undefined ? null : Number(new TextDecoder().decode(found.bytes).slice(1));
    },
    async fill(id, loaded) {
      if (loaded !== "gone") await readers.put(id, "full", entry(loaded));
    },
    async written(id, state) {
      if (state === "gone") await writers.writeTombstone(id);
      else await writers.put(id, "full", { epoch: "e1", version: state, blind: false });
    },
  };
}

/** The control: whoever misses fills, whoever writes deletes. */
function deleteOnWriteCache(): CacheUnderTest {
  return {
    async get(id) {
      const found = await redis.run((client) => client.get(id));
      return found === null ? null : found === "gone" ? found : Number(found);
    },
    fill: (id, loaded) => redis.run(async (client) => void (await client.set(id, `${loaded}`))),
    written: (id) => redis.run(async (client) => void (await client.del(id))),
  };
}

/**
 * Readers and writers of one meetup, their steps mixed at random; a replica lags up to two versions behind. True: after a
 * write was acknowledged somebody was shown something older from the cache.
 */
async function showsOlderState(seed: number, { get, fill, written }: CacheUnderTest): Promise<boolean> {
  const random = seededRandom(seed);
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const id = freshId();
  const log: State[] = [1];
  const newest = (): State => log.at(-1) ?? 1;
  let acknowledged: State = 1;
  let isStale = false;
  await written(id, 1);

  async function* read(): AsyncGenerator<void> {
    const atStart = acknowledged;
    const found = await get(id);
    if (found !== null) {
      if (atStart === "gone" ? found !== "gone" : found !== "gone" && found < atStart) isStale = true;
      return;
    }
    yield;
    const loaded = log.at(-1 - Math.min(upTo(2), log.length - 1)) ?? 1;
    yield;
    await fill(id, loaded);
  }
  async function* write(): AsyncGenerator<void> {
    const before = newest();
    if (before === "gone") return;
    const state: State = random() < 0.15 ? "gone" : before + 1;
    log.push(state);
    yield;
    await written(id, state);
    if (acknowledged !== "gone" && (state === "gone" || state > acknowledged)) acknowledged = state;
  }

  const going: AsyncGenerator<void>[] = [];
  for (let step = 0; step < 24 && !isStale; step++) {
    if (going.length < 2 || (going.length < 5 && random() < 0.5)) going.push(random() < 0.6 ? read() : write());
    const index = upTo(going.length - 1);
    const one = going[index];
    if (one !== undefined && (await one.next()).done) going.splice(index, 1);
  }
  for (const one of going) while (!(await one.next()).done);
  for await (const _ of read());
  return isStale;
}

async function staleSeeds(subject: CacheUnderTest): Promise<number[]> {
  const seeds: number[] = [];
  for (let seed = 1; seed <= 400; seed++) if (await showsOlderState(seed, subject)) seeds.push(seed);
  return seeds;
}

it("[CA1] no interleaving of readers, writers, deletes and lagging fills leaves a stale value", {
  timeout: 60_000,
}, async () => {
  expect(await staleSeeds(productCache())).toEqual([]);
});

it("[CA1] control: plain cache-aside goes stale in the same interleavings", { timeout: 60_000 }, async () => {
  expect((await staleSeeds(deleteOnWriteCache())).length).toBeGreaterThan(40);
});
