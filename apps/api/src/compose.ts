import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { MeetupCache, MeetupStore } from "@pintpoint/core/meetups";
import type { Fanout, Lease, RateCounter, SharedBuckets } from "@pintpoint/core/shared";
import { collectDefaultMetrics } from "prom-client";
import { nodeIds } from "./adapters/crypto/ids.ts";
import { nodeSecrets } from "./adapters/crypto/secrets.ts";
import { createMemoryFanout } from "./adapters/memory/fanout.ts";
import { createMemoryLeases } from "./adapters/memory/leases.ts";
import { createMemoryCache } from "./adapters/memory/meetups/meetup-cache.ts";
import { createMemoryRateCounter } from "./adapters/memory/rate-counter.ts";
import type { RedisConnection } from "./adapters/redis/open-redis.ts";
import type { App } from "./app.ts";
import { buildApp } from "./app.ts";
import { Addresses, isLoopback } from "./config/addresses.ts";
import type { BackendConfig } from "./config/backends.ts";
import type { Config, ConfigWithDomains, StoreConfig } from "./config/config.ts";
import { ownAddresses } from "./config/own-addresses.ts";
import { listenError, metricsListenError } from "./lifecycle/listen-error.ts";
import { StartupError } from "./lifecycle/startup-error.ts";
import { meetupEnv } from "./meetups/env.ts";
import type { RedisTelemetry } from "./telemetry/redis-events.ts";
import type { Telemetry } from "./telemetry/telemetry.ts";
import { createTelemetry } from "./telemetry/telemetry.ts";

/** Where `npm run build` puts the page. */
const builtPageDirectory = join(import.meta.dirname, "../../web/dist");

/** A domain's variables are read by its own schema, and given back under its name. */
export const domainEnvs = { meetups: meetupEnv };

/** A whole process, made of what the configuration decided. */
export interface Composed {
  app: App;
  telemetry: Telemetry;
  /** Warnings for the operator after the start; one line each. */
  readonly notices: readonly string[];
  /** Opens the port; returns the address that friends open. Throws StartupError. */
  listen(): Promise<string>;
  /** RT10: finishes what is in flight and releases the data directory. */
  close(spreadMs?: number): Promise<void>;
}

/** The only place that knows which adapter stands behind a port. Throws StartupError. */
export async function compose(config: ConfigWithDomains<typeof domainEnvs>): Promise<Composed> {
  const pageDirectory = config.servesPage ? builtPageDirectory : null;
  if (pageDirectory !== null && !existsSync(join(pageDirectory, "index.html"))) {
    throw new StartupError(["SERVE_WEB: the page is not built; run npm run build, or set SERVE_WEB=false"]);
  }
  const telemetry = createTelemetry(config.logLevel);
  collectDefaultMetrics({ register: telemetry.metrics.registry });
  const addresses = new Addresses({ ...config, isLocal: isLocalOnly(config) });
  const stores = await openStores(config.store, telemetry);
  const redis = new RedisConnections(telemetry.redis);
  const cache = await openCache(config.cache, redis);
  // Redis may be lost and be back before there is an app; then nobody watches yet, and nothing can be missed.
  const started: { app?: App } = {};
  const fanout = await openFanout(config.fanout, telemetry, () => started.app?.messagesLost());
  const lease = await openLease(config.lease, redis, telemetry);
  const rates = await openRates(config.rates, redis);
  const app = await buildApp({
    store: stores.meetups,
    cache,
    fanout,
    lease,
    ...rates,
    clock: Date,
    ids: nodeIds,
    secrets: nodeSecrets,
    telemetry,
    addresses,
    settings: {
      maxParticipants: config.domains.meetups.maxParticipants,
      rateLimitFactor: config.rateLimitFactor,
      trustedProxies: config.trustedProxies,
      allowedOrigins: config.allowedOrigins,
      isHttps: config.publicUrl?.startsWith("https:") === true,
      pageDirectory,
    },
  });
  started.app = app;

  async function close(drainMs?: number): Promise<void> {
    try {
      await app.shutDown(drainMs);
    } finally {
      await lease.close();
      await fanout.close();
      await cache.close();
      await redis.close();
      await stores.meetups.records.close();
    }
  }

  const notices: string[] = [];
  async function listenForMetrics(): Promise<void> {
    const { metrics } = config;
    if (metrics === null) return;
    try {
      await app.metricsServer.listen({ host: metrics.host, port: metrics.port });
      if (metrics.port === 0) notices.push(`METRICS_BIND: metrics are on ${app.metricsServer.listeningOrigin}/metrics`);
    } catch (error) {
      const problem = metricsListenError(error, metrics);
      // The default port may belong to another node on this machine; that is no reason not to serve.
      if (metrics.isExplicit || !(problem instanceof StartupError)) throw problem;
      notices.push(...problem.messages.map((line) => `${line}. Nobody is told this process's metrics until then.`));
    }
  }

  return {
    app,
    telemetry,
    notices,
    async listen() {
      try {
        await app.http.listen({ host: config.host, port: config.port });
      } catch (error) {
        await close(0);
        throw listenError(error, config);
      }
      try {
        await listenForMetrics();
      } catch (error) {
        await close(0);
        throw error;
      }
      const boundAddress: AddressInfo | string | null = app.http.server.address();
      if (boundAddress !== null && typeof boundAddress === "object") addresses.listensOn(ownAddresses(boundAddress));
      app.jobs.start();
      return addresses.baseUrl;
    },
    close,
  };
}

/** Behind a known proxy the proxy decides which host names are allowed. */
function isLocalOnly({ host, trustedProxies }: Config): boolean {
  return isLoopback(host) && trustedProxies.length === 0;
}

/** One connection to each address of a Redis, with its breaker. Without Redis no driver is loaded. */
class RedisConnections {
  readonly #telemetry: RedisTelemetry;
  readonly #opened = new Map<string, RedisConnection>();

  constructor(telemetry: RedisTelemetry) {
    this.#telemetry = telemetry;
  }

  async at(url: string): Promise<RedisConnection> {
    const { openRedis } = await import("./adapters/redis/open-redis.ts");
    const redis = this.#opened.get(url) ?? openRedis({ url, telemetry: this.#telemetry });
    this.#opened.set(url, redis);
    return redis;
  }

  async close(): Promise<void> {
    for (const redis of this.#opened.values()) await redis.close();
  }
}

async function openCache(cache: BackendConfig, redis: RedisConnections): Promise<MeetupCache> {
  if (cache.kind === "memory") return createMemoryCache();
  const { createRedisCache } = await import("./adapters/redis/meetups/meetup-cache.ts");
  return createRedisCache({ redis: await redis.at(cache.url) });
}

/** @param reconnected announcements of other nodes may have been lost, and come again from now on */
async function openFanout(fanout: BackendConfig, telemetry: Telemetry, reconnected: () => void): Promise<Fanout> {
  const listenerFailed = telemetry.fanout.publishFailed;
  if (fanout.kind === "memory") return createMemoryFanout({ listenerFailed });
  const { createRedisFanout } = await import("./adapters/redis/fanout/redis-fanout.ts");
  return createRedisFanout({ url: fanout.url, telemetry: telemetry.redis, listenerFailed, reconnected });
}

async function openLease(lease: BackendConfig, redis: RedisConnections, telemetry: Telemetry): Promise<Lease> {
  if (lease.kind === "memory") return createMemoryLeases()();
  const { createRedisLease } = await import("./adapters/redis/lease.ts");
  return createRedisLease({ redis: await redis.at(lease.url), telemetry: telemetry.redis });
}

/** In memory a process tells no other what it has counted. */
async function openRates(
  rates: BackendConfig,
  redis: RedisConnections,
): Promise<{ rateCounter: RateCounter; sharedBuckets?: SharedBuckets }> {
  if (rates.kind === "memory") return { rateCounter: createMemoryRateCounter() };
  const [{ createRedisRateCounter }, { createRedisSharedBuckets }] = await Promise.all([
    import("./adapters/redis/rate-counter.ts"),
    import("./adapters/redis/shared-buckets.ts"),
  ]);
  const connection = await redis.at(rates.url);
  return { rateCounter: createRedisRateCounter(connection), sharedBuckets: createRedisSharedBuckets(connection) };
}

/** What each domain stores, in the one database. They are closed together. */
interface Stores {
  meetups: MeetupStore;
}

async function openStores(config: StoreConfig, telemetry: Telemetry): Promise<Stores> {
  if (config.kind === "sqlite") return await openSqlite(config.dataDir);
  const [{ openMongo }, { createMongoStore }, { meetupMigrations }, { NewerFormat }] = await Promise.all([
    import("./adapters/mongo/open-mongo.ts"),
    import("./adapters/mongo/meetups/meetup-store.ts"),
    import("./adapters/mongo/meetups/migrations.ts"),
    import("./adapters/mongo/migrate.ts"),
  ]);
  try {
    const options = { uri: config.uri, reads: config.reads, openFailed: telemetry.store.openFailed };
    const database = openMongo(options, [meetupMigrations]);
    database.opened.catch((error: Error) => {
      // Data of a newer program: waiting does not help. After any other error the store keeps trying.
      if (error instanceof NewerFormat) failProcess(new StartupError([error.message], error));
    });
    return { meetups: createMongoStore(database) };
  } catch (error) {
    throw new StartupError([`MONGODB_URI: ${error instanceof Error ? error.message : String(error)}`], error);
  }
}

/** An error that nothing awaits and nothing can repair: main.ts shuts down. */
function failProcess(problem: StartupError): void {
  setImmediate(() => {
    throw problem;
  });
}

async function openSqlite(directory: string): Promise<Stores> {
  const [
    { openSqliteConnection },
    { createSqliteStore },
    { meetupMigrations },
    { DataDirectoryInUse, DataDirectoryUnusable },
  ] = await Promise.all([
    import("./adapters/sqlite/sqlite-connection.ts"),
    import("./adapters/sqlite/meetups/meetup-store.ts"),
    import("./adapters/sqlite/meetups/migrations.ts"),
    import("./adapters/sqlite/data-directory-errors.ts"),
  ]);
  try {
    const connection = openSqliteConnection(directory, [meetupMigrations]);
    return { meetups: createSqliteStore(connection) };
  } catch (error) {
    if (error instanceof DataDirectoryInUse || error instanceof DataDirectoryUnusable)
      throw new StartupError([error.message], error);
    throw error;
  }
}
