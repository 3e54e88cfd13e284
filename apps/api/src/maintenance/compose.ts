import type { MeetupArchive } from "@pintpoint/core/meetups";
import { nodeIds } from "../adapters/crypto/ids.ts";
import { DataDirectoryInUse, DataDirectoryUnusable } from "../adapters/sqlite/data-directory-errors.ts";
import { openSqliteArchive } from "../adapters/sqlite/meetups/meetup-archive.ts";
import { readConfig } from "../config/config.ts";
import { StartupError } from "../lifecycle/startup-error.ts";
import { meetupEnv } from "../meetups/env.ts";
import { createTelemetry } from "../telemetry/telemetry.ts";

/** For Redis to be reached, in milliseconds. */
const redisConnectTimeoutMs = 10_000;

type Environment = Readonly<Record<string, string | undefined>>;

/** The store of this environment, and its cache outside the process. */
export interface MaintainedStore {
  /** For messages. */
  name: string;
  archive: MeetupArchive;
  emptyCache(): Promise<void>;
  newEpoch(): string;
}

/** The only place of maintenance that knows the adapters; reads the environment as the product does. Throws StartupError. */
export async function openMaintainedStore(environment: Environment): Promise<MaintainedStore> {
  const { store, cache } = readConfig(environment, { meetups: meetupEnv });
  // A cache in the process is gone with the process.
  const emptyCache = cache.kind === "memory" ? async () => {} : () => emptyRedis(cache.url);
  const newEpoch = (): string => nodeIds.newEpoch();
  if (store.kind === "sqlite") {
    return { name: `the data directory ${store.dataDir}`, archive: openDirectory(store.dataDir), emptyCache, newEpoch };
  }
  const { openMongoArchive } = await import("../adapters/mongo/meetups/meetup-archive.ts");
  const archive = await openMongoArchive(store.uri).catch((error: Error) => {
    throw new StartupError([`MONGODB_URI: ${error.message.replace(/^MONGODB_URI: /, "")}`], error);
  });
  return { name: "the database of MONGODB_URI", archive, emptyCache, newEpoch };
}

async function emptyRedis(url: string): Promise<void> {
  const [{ openRedis }, { createRedisCache }] = await Promise.all([
    import("../adapters/redis/open-redis.ts"),
    import("../adapters/redis/meetups/meetup-cache.ts"),
  ]);
  const { redis: telemetry } = createTelemetry("silent");
  const redis = openRedis({ url, telemetry });
  const cache = createRedisCache({ redis });
  try {
    await redis.connected(redisConnectTimeoutMs);
    await cache.clear();
  } catch (error) {
    throw new StartupError([`CACHE_URL, or REDIS_URL: the cache cannot be emptied: ${String(error)}`], error);
  } finally {
    await cache.close();
    await redis.close();
  }
}

function openDirectory(directory: string): MeetupArchive {
  try {
    return openSqliteArchive(directory);
  } catch (error) {
    if (error instanceof DataDirectoryInUse)
      throw new StartupError([error.message, "While Pintpoint runs, its data is locked: stop it first."], error);
    if (error instanceof DataDirectoryUnusable) throw new StartupError([error.message], error);
    throw error;
  }
}
