import { randomUUID } from "node:crypto";
import type {
  ClientRates,
  Clock,
  Fanout,
  Ids,
  Lease,
  MeetupCache,
  MeetupId,
  MeetupStore,
  Secrets,
  SharedBuckets,
} from "@pintpoint/core";
import { castVotes, clientRates, meetupRateTable } from "@pintpoint/core";
import type { FastifyInstance } from "fastify";
import type { Addresses } from "./config/addresses.ts";
import { clientAddresses } from "./http/client-address.ts";
import { createHttpServer } from "./http/create-http-server.ts";
import { createMetricsServer } from "./http/create-metrics-server.ts";
import { Readiness } from "./lifecycle/readiness.ts";
import { shutDown } from "./lifecycle/shut-down.ts";
import type { Timers } from "./lifecycle/timers.ts";
import { realTimers } from "./lifecycle/timers.ts";
import { createKeepWarm } from "./meetups/keep-warm/keep-warm.ts";
import { announcementsOver } from "./meetups/live/announcements.ts";
import { createMeetupReader } from "./meetups/reader/create-meetup-reader.ts";
import { existenceOf } from "./meetups/reader/existence.ts";
import { createReceiptSweep } from "./meetups/receipt-sweep/receipt-sweep.ts";
import { createMeetupTelemetry } from "./meetups/telemetry/meetup-telemetry.ts";
import { withCreationTimeout } from "./meetups/writer/creation-timeout.ts";
import { createMeetupRateLimits } from "./meetups/writer/meetup-rate-limits.ts";
import { createMeetupWriter } from "./meetups/writer/meetup-writer.ts";
import { createAddressRateLimits } from "./rate-limits/address-rate-limits.ts";
import { FairQueue } from "./rate-limits/fair-queue.ts";
import type { LimiterOf } from "./rate-limits/rate-limiter.ts";
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
  /** Rate limits by address; in this process's memory unless given. */
  limiterOf?: LimiterOf;
  /** Shares the use of a meetup's rate limits with other nodes; each node counts alone unless given. */
  sharedBuckets?: SharedBuckets;
  /** What sockets and jobs wait by, and a meetup's rates are counted by; real unless a test turns it. */
  timers?: Timers;
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
  /** Keeping warm what is soon (CA4), taking dead receipts away (MS7): begin when they are told to, and end with the app. */
  jobs: { start(): void };
  /** RT10: closes the sockets over `spreadMs` and finishes what is in flight. The ports' adapters stay open. */
  shutDown(spreadMs?: number): Promise<void>;
}

/** HTTP and sockets of one process over its ports. It never listens: tests inject. */
export async function buildApp(deps: AppDeps): Promise<App> {
  const { records, stale, upcoming } = deps.store;
  const { cache, lease, clock, ids, secrets, telemetry, addresses, settings, timers = realTimers } = deps;
  const { maxParticipants, rateLimitFactor, trustedProxies } = settings;
  const meetupTelemetry = createMeetupTelemetry(telemetry);
  const announcements = announcementsOver(deps.fanout);
  const addressRateTable = clientRates(rateLimitFactor);
  const writer = createMeetupWriter(
    {
      records,
      cache,
      announcements,
      clock,
      maxParticipants,
      maxWaitingPerSource: addressRateTable.waitingPerAddress,
      rateLimits: createMeetupRateLimits(meetupRateTable(rateLimitFactor), {
        timers,
        sharedBuckets: deps.sharedBuckets,
      }),
      telemetry: meetupTelemetry.writer,
    },
    { timers },
  );
  const reader = createMeetupReader({ records, stale, cache, telemetry: meetupTelemetry.reader });
  const existence = (id: MeetupId) => existenceOf({ stale, cache }, id);
  const writes = { writer, ids, secrets };
  const rates = createAddressRateLimits(addressRateTable, deps.limiterOf);
  const fairQueue = new FairQueue();
  const readiness = new Readiness(stale);

  const clientAddress = clientAddresses(trustedProxies);

  const http = await createHttpServer({
    deps: {
      writes,
      creations: { records: withCreationTimeout(records), ids, secrets, clock },
      reader,
      existence,
      rates,
      fairQueue,
      clock,
      timers,
      addresses,
      telemetry: telemetry.http,
      meetupCreated: meetupTelemetry.created,
    },
    readiness,
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
      castVotes: (ask) => castVotes(writes, ask),
      reader,
      existence,
      positionsStale: (ids) => stale.positionsStale(ids),
      announcements,
      nodeId: randomUUID(),
      hashToken: (token) => secrets.hashToken(token),
      limits: socketLimits(addressRateTable),
      allowsHost: (host) => addresses.allowsHost(host),
      allowsOrigin: (origin) => addresses.allowsOrigin(origin),
      addressOf: clientAddress.addressOf,
      fairQueue,
      countCommand: rates.socketCommand,
      countUpgrade: rates.upgrade,
      countMiss: rates.miss,
      telemetry: { ...telemetry.gateway, ...meetupTelemetry.live },
    },
    timers,
  );

  const jobPorts = {
    lease,
    clock,
    timers,
    random: Math.random,
    isReady: async () => (await readiness.status()) === "ready",
  };
  const jobs = [
    createKeepWarm({ ...jobPorts, upcoming, reader, telemetry: meetupTelemetry.keepWarm }),
    createReceiptSweep({ ...jobPorts, records, telemetry: meetupTelemetry.receiptSweep }),
  ];

  const shutDownTargets = { readiness, jobs, gateway, http, metricsServer, writer };
  const noticeMs = trustedProxies.length > 0 ? proxyNoticeMs : 0;
  return {
    http,
    metricsServer,
    gateway,
    jobs: {
      start() {
        for (const job of jobs) job.start();
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
