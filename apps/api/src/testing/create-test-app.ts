import type { MeetupCache, MeetupStore } from "@pintpoint/core/meetups";
import type { Clock, Fanout, Lease, RateCounter, Secrets } from "@pintpoint/core/shared";
import { nodeIds } from "../adapters/crypto/ids.ts";
import { nodeSecrets } from "../adapters/crypto/secrets.ts";
import { createMemoryFanout } from "../adapters/memory/fanout.ts";
import { createMemoryLeases } from "../adapters/memory/leases.ts";
import { createMemoryCache } from "../adapters/memory/meetups/meetup-cache.ts";
import { createMemoryStore } from "../adapters/memory/meetups/meetup-store.ts";
import { createMemoryRateCounter } from "../adapters/memory/rate-counter.ts";
import type { App, AppSettings } from "../app.ts";
import { buildApp } from "../app.ts";
import { Addresses } from "../config/addresses.ts";
import type { PressureLimits } from "../lifecycle/pressure-limits.ts";
import type { Timers } from "../lifecycle/timers.ts";
import { createTelemetry } from "../telemetry/telemetry.ts";
import { ManualClock } from "./manual-clock.ts";

export interface TestAppOptions {
  store?: MeetupStore;
  cache?: MeetupCache;
  fanout?: Fanout;
  lease?: Lease;
  clock?: Clock;
  secrets?: Secrets;
  timers?: Timers;
  addresses?: Addresses;
  rateCounter?: RateCounter;
  settings?: Partial<AppSettings>;
  pressureLimits?: PressureLimits;
  /** Receives the log, line by line. */
  log?: (line: string) => void;
}

/** An app over memory adapters with a clock that only the test advances; rate limits are 1,000 times the default. */
export function createTestApp(options: TestAppOptions = {}): Promise<App> {
  const { log } = options;
  return buildApp({
    store: options.store ?? createMemoryStore(),
    cache: options.cache ?? createMemoryCache(),
    fanout: options.fanout ?? createMemoryFanout({ listenerFailed: () => {} }),
    lease: options.lease ?? createMemoryLeases()(),
    clock: options.clock ?? new ManualClock(),
    ids: nodeIds,
    secrets: options.secrets ?? nodeSecrets,
    rateCounter: options.rateCounter ?? createMemoryRateCounter(),
    ...(options.timers && { timers: options.timers }),
    ...(options.pressureLimits && { pressureLimits: options.pressureLimits }),
    telemetry: log ? createTelemetry("trace", { write: log }) : createTelemetry("silent"),
    addresses: options.addresses ?? new Addresses({ publicUrl: "https://pub.example", allowedOrigins: [] }),
    settings: {
      maxParticipants: 1_000,
      rateLimitFactor: 1_000,
      trustedProxies: [],
      allowedOrigins: [],
      isHttps: false,
      pageDirectory: null,
      ...options.settings,
    },
  });
}
