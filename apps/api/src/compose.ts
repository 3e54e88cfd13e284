import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Lease } from "@pintpoint/core";
import { collectDefaultMetrics } from "prom-client";
import { createMemoryCache } from "./adapters/cache-memory/memory-cache.ts";
import { createLocalFanout } from "./adapters/fanout-local/local-fanout.ts";
import { DataDirectoryInUse, DataDirectoryUnusable } from "./adapters/store-sqlite/data-directory.ts";
import { openSqliteStore } from "./adapters/store-sqlite/sqlite-store.ts";
import type { App } from "./app.ts";
import { buildApp } from "./app.ts";
import { Addresses } from "./config/addresses.ts";
import type { Config } from "./config/config.ts";
import { ownAddresses } from "./config/own-addresses.ts";
import { listenProblem } from "./listen-problem.ts";
import { nodeSecrets } from "./secrets/node-secrets.ts";
import { StartProblem } from "./start-problem.ts";
import type { Telemetry } from "./telemetry/telemetry.ts";
import { createTelemetry } from "./telemetry/telemetry.ts";

/** Where `npm run build` puts the page. */
const builtPage = join(import.meta.dirname, "../../web/dist");

/** A whole process, made of what the configuration decided. */
export interface Composed {
  app: App;
  telemetry: Telemetry;
  /** Opens the port; gives what friends open. Throws StartProblem. */
  listen(): Promise<string>;
  /** RT10: finishes what is in flight and gives the data directory back. */
  close(spreadMs?: number): Promise<void>;
}

/** The only place that knows which adapter stands behind a port. Throws StartProblem. */
export async function compose(config: Config): Promise<Composed> {
  const pageDirectory = config.servesPage ? builtPage : null;
  if (pageDirectory !== null && !existsSync(join(pageDirectory, "index.html"))) {
    throw new StartProblem(["SERVE_WEB: the page is not built; run npm run build, or set SERVE_WEB=false"]);
  }
  const telemetry = createTelemetry(config.logLevel);
  collectDefaultMetrics({ register: telemetry.metrics.registry });
  const addresses = new Addresses(config);
  const store = openStore(config.dataDir);
  const cache = createMemoryCache();
  const fanout = createLocalFanout({ listenerFailed: telemetry.writer.publishFailed });
  const lease = leaseOfOneProcess;
  const app = await buildApp({
    store,
    cache,
    fanout,
    lease,
    clock: Date,
    secrets: nodeSecrets,
    telemetry,
    addresses,
    settings: {
      maxParticipants: config.maxParticipants,
      rateLimitFactor: config.rateLimitFactor,
      trustedProxies: config.trustedProxies,
      allowedOrigins: config.allowedOrigins,
      isHttps: config.publicUrl?.startsWith("https:") === true,
      pageDirectory,
    },
  });

  async function close(spreadMs?: number): Promise<void> {
    await app.shutDown(spreadMs);
    await lease.close();
    await fanout.close();
    await cache.close();
    await store.close();
  }

  return {
    app,
    telemetry,
    async listen() {
      try {
        await app.http.listen({ host: config.host, port: config.port });
      } catch (error) {
        await close(0);
        throw listenProblem(error, config);
      }
      const bound: AddressInfo | string | null = app.http.server.address();
      if (bound !== null && typeof bound === "object") addresses.listensOn(ownAddresses(bound));
      app.keepWarm.start();
      return addresses.base;
    },
    close,
  };
}

/** Alone on its data directory, a process has every lease. */
const leaseOfOneProcess: Lease = { hold: async () => true, release: async () => {}, close: async () => {} };

function openStore(directory: string) {
  try {
    return openSqliteStore(directory);
  } catch (error) {
    if (error instanceof DataDirectoryInUse || error instanceof DataDirectoryUnusable)
      throw new StartProblem([error.message], error);
    throw error;
  }
}
