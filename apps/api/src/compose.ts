import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Fanout, Lease, MeetupCache, MeetupStore, RateCounter, SharedBuckets } from "@pintpoint/core";
import { collectDefaultMetrics } from "prom-client";
import { nodeIds } from "./adapters/crypto/ids.ts";
import { nodeSecrets } from "./adapters/crypto/secrets.ts";
import { createMemoryFanout } from "./adapters/memory/fanout.ts";
import { createMemoryLeases } from "./adapters/memory/leases.ts";
import { createMemoryCache } from "./adapters/memory/meetups/meetup-cache.ts";
import { createMemoryRateCounter } from "./adapters/memory/rate-counter.ts";
import type { App } from "./app.ts";
import { buildApp } from "./app.ts";
import { Addresses, isLoopback } from "./config/addresses.ts";
import type { Config, ConfigWithDomains, StoreConfig } from "./config/config.ts";
import { ownAddresses } from "./config/own-addresses.ts";
import { listenError, metricsListenError } from "./lifecycle/listen-error.ts";
import { StartupError } from "./lifecycle/startup-error.ts";
import { meetupEnv } from "./meetups/env.ts";
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
  const store = await openStore(config.store, telemetry);
  const { cache, fanout, lease, rateCounter, ...shared } = await createSharedAdapters(config.redisUrl, telemetry, () =>
    app.messagesLost(),
  );
  const app = await buildApp({
    store,
    cache,
    fanout,
    lease,
    rateCounter,
    ...(shared.sharedBuckets && { sharedBuckets: shared.sharedBuckets }),
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

  async function close(drainMs?: number): Promise<void> {
    await app.shutDown(drainMs);
    await lease.close();
    await fanout.close();
    await cache.close();
    await shared.close();
    await store.records.close();
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

/** What the nodes of a cluster share; with one process it is in memory. */
interface SharedAdapters {
  cache: MeetupCache;
  fanout: Fanout;
  lease: Lease;
  rateCounter: RateCounter;
  sharedBuckets?: SharedBuckets;
  /** After its parts. */
  close(): Promise<void>;
}

/** @param reconnected announcements of other nodes may have been lost, and come again from now on */
async function createSharedAdapters(
  url: string | null,
  telemetry: Telemetry,
  reconnected: () => void,
): Promise<SharedAdapters> {
  const listenerFailed = telemetry.fanout.publishFailed;
  if (url === null) {
    const fanout = createMemoryFanout({ listenerFailed });
    return {
      cache: createMemoryCache(),
      fanout,
      lease: createMemoryLeases()(),
      rateCounter: createMemoryRateCounter(),
      close: async () => {},
    };
  }
  const [
    { openRedis },
    { createRedisCache },
    { createRedisFanout },
    { createRedisRateCounter },
    { createRedisSharedBuckets },
    { createRedisLease },
  ] = await Promise.all([
    import("./adapters/redis/open-redis.ts"),
    import("./adapters/redis/meetups/meetup-cache.ts"),
    import("./adapters/redis/fanout/redis-fanout.ts"),
    import("./adapters/redis/rate-counter.ts"),
    import("./adapters/redis/shared-buckets.ts"),
    import("./adapters/redis/lease.ts"),
  ]);
  const redis = openRedis({ url, telemetry: telemetry.redis });
  return {
    cache: createRedisCache({ redis }),
    fanout: createRedisFanout({ url, telemetry: telemetry.redis, listenerFailed, reconnected }),
    lease: createRedisLease({ redis, telemetry: telemetry.redis }),
    rateCounter: createRedisRateCounter(redis),
    sharedBuckets: createRedisSharedBuckets(redis),
    close: () => redis.close(),
  };
}

async function openStore(config: StoreConfig, telemetry: Telemetry): Promise<MeetupStore> {
  if (config.kind === "sqlite") return await openSqlite(config.dataDir);
  const [{ openMongoStore }, { NewerFormat }] = await Promise.all([
    import("./adapters/mongo/meetups/meetup-store.ts"),
    import("./adapters/mongo/migrate.ts"),
  ]);
  try {
    const store = openMongoStore({ uri: config.uri, reads: config.reads, openFailed: telemetry.store.openFailed });
    store.opened.catch((error: Error) => {
      // Data of a newer program: waiting does not help. After any other error the store keeps trying.
      if (error instanceof NewerFormat) failProcess(new StartupError([`MONGODB_URI: ${error.message}`], error));
    });
    return store;
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

async function openSqlite(directory: string): Promise<MeetupStore> {
  const [{ openSqliteStore }, { DataDirectoryInUse, DataDirectoryUnusable }] = await Promise.all([
    import("./adapters/sqlite/meetups/meetup-store.ts"),
    import("./adapters/sqlite/data-directory-errors.ts"),
  ]);
  try {
    return openSqliteStore(directory);
  } catch (error) {
    if (error instanceof DataDirectoryInUse || error instanceof DataDirectoryUnusable)
      throw new StartupError([error.message], error);
    throw error;
  }
}
