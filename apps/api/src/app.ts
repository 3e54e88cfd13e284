import { randomUUID } from "node:crypto";
import type { MeetupCache, MeetupStore } from "@pintpoint/core/meetups";
import type {
  ClientRates,
  Clock,
  Fanout,
  Ids,
  Lease,
  RateCounter,
  Secrets,
  SharedBuckets,
} from "@pintpoint/core/shared";
import { clientRates } from "@pintpoint/core/shared";
import type { FastifyInstance } from "fastify";
import type { Addresses } from "./config/addresses.ts";
import { clientAddresses } from "./http/client-address.ts";
import { createHttpServer } from "./http/create-http-server.ts";
import { createMetricsServer } from "./http/create-metrics-server.ts";
import type { Module, ModuleServices } from "./lifecycle/module.ts";
import { socketEventsOf } from "./lifecycle/module.ts";
import { type PressureLimits, pressureLimits } from "./lifecycle/pressure-limits.ts";
import { Readiness } from "./lifecycle/readiness.ts";
import { shutDown } from "./lifecycle/shut-down.ts";
import type { Timers } from "./lifecycle/timers.ts";
import { realTimers } from "./lifecycle/timers.ts";
import { createMeetupsModule } from "./meetups/module.ts";
import { createAddressRateLimits } from "./rate-limits/address-rate-limits.ts";
import { FairQueue } from "./rate-limits/fair-queue.ts";
import type { Gateway } from "./sockets/gateway.ts";
import { createGateway } from "./sockets/gateway.ts";
import type { SocketLimits } from "./sockets/gateway-deps.ts";
import type { Telemetry } from "./telemetry/telemetry.ts";

/** Ports, and what the configuration decided. */
export interface AppDeps {
  store: MeetupStore;
  cache: MeetupCache;
  fanout: Fanout;
  lease: Lease;
  clock: Clock;
  ids: Ids;
  secrets: Secrets;
  telemetry: Telemetry;
  addresses: Addresses;
  /** Counts what an address does. */
  rateCounter: RateCounter;
  /** Shares the use of a meetup's rate limits with other nodes; each node counts alone unless given. */
  sharedBuckets?: SharedBuckets;
  /** For the waits of sockets and jobs, and for a meetup's rates; the real ones unless a test gives its own. */
  timers?: Timers;
  /** From where on it is not ready; those of this process unless a test gives its own. */
  pressureLimits?: PressureLimits;
  settings: AppSettings;
}

export interface AppSettings {
  maxParticipants: number;
  rateLimitFactor: number;
  trustedProxies: readonly string[];
  allowedOrigins: readonly string[];
  isHttps: boolean;
  /** Directory of the built page; null when another server serves the page. */
  pageDirectory: string | null;
}

export interface App {
  /** Listens when it is told to; until then it can be injected into. */
  http: FastifyInstance;
  /** Metrics and health, for a port of their own. */
  metricsServer: FastifyInstance;
  gateway: Gateway;
  /** Messages of other nodes may have been lost; from now on they arrive again (RT9). */
  messagesLost(): void;
  /** What the modules do without being asked: begins when it is told to, and ends with the app. */
  jobs: { start(): void };
  /** RT10: closes the sockets over `spreadMs` and finishes what is in flight. The ports' adapters stay open. */
  shutDown(spreadMs?: number): Promise<void>;
}

/** HTTP and sockets of one process over its ports. It never listens: tests inject. */
export async function buildApp(deps: AppDeps): Promise<App> {
  const { store, telemetry, addresses, settings, timers = realTimers } = deps;
  const { maxParticipants, rateLimitFactor, trustedProxies } = settings;
  const addressRateTable = clientRates(rateLimitFactor);
  const rates = createAddressRateLimits(addressRateTable, deps.rateCounter);
  const fairQueue = new FairQueue();
  const readiness = new Readiness(() => store.stale.positionsStale([]), telemetry.http.overloadChanged);
  const clientAddress = clientAddresses(trustedProxies);

  const services: ModuleServices = {
    ...deps,
    timers,
    rateLimitFactor,
    nodeId: randomUUID(),
    isReady: async () => (await readiness.status()) === "ready",
  };
  // Every domain is a line here, and an import.
  const modules: readonly Module[] = [createMeetupsModule({ ...deps, maxParticipants }, services)];

  const http = await createHttpServer({
    deps: { rates, fairQueue, addresses, telemetry: telemetry.http },
    modules,
    readiness,
    pressureLimits: deps.pressureLimits ?? pressureLimits(),
    trustedProxies,
    addressOf: clientAddress.addressOf,
    connections: {
      perAddress: addressRateTable.connectionsPerAddress,
      isTrusted: clientAddress.isTrusted,
      ended: telemetry.http.connectionEnded,
    },
    allowedOrigins: settings.allowedOrigins,
    isHttps: settings.isHttps,
    pageDirectory: settings.pageDirectory,
  });
  await http.ready();
  const metricsServer = await createMetricsServer({ readiness, metrics: telemetry.metrics });

  const gateway = createGateway(
    http.server,
    {
      events: socketEventsOf(modules),
      disconnected: modules.flatMap((module) => module.disconnected ?? []),
      limits: socketLimits(addressRateTable),
      allowsHost: (host) => addresses.allowsHost(host),
      allowsOrigin: (origin) => addresses.allowsOrigin(origin),
      addressOf: clientAddress.addressOf,
      fairQueue,
      countCommand: rates.socketCommand,
      countUpgrade: rates.upgrade,
      telemetry: telemetry.gateway,
    },
    timers,
  );

  const shutDownTargets = { readiness, modules, gateway, http, metricsServer };
  const noticeMs = trustedProxies.length > 0 ? proxyNoticeMs : 0;
  return {
    http,
    metricsServer,
    gateway,
    messagesLost() {
      for (const module of modules) module.messagesLost?.();
    },
    jobs: {
      start() {
        for (const job of modules.flatMap((module) => module.jobs ?? [])) job.start();
      },
    },
    shutDown: (spreadMs = 5_000) => shutDown(shutDownTargets, { spreadMs, noticeMs: spreadMs > 0 ? noticeMs : 0 }),
  };
}

/** Milliseconds until a proxy in front sees that this node is not ready: two of HAProxy's checks and a reserve. */
const proxyNoticeMs = 3_000;

function socketLimits({ commandsAtOnce, commandsPerMinute, socketsPerAddress }: ClientRates): SocketLimits {
  return { commands: { atOnce: commandsAtOnce, perMinute: commandsPerMinute }, socketsPerAddress };
}
