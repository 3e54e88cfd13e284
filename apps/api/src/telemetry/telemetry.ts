import type { DestinationStream, Logger } from "pino";
import type { GatewayTelemetry } from "../sockets/gateway-deps.ts";
import type { FanoutTelemetry } from "./fanout-events.ts";
import { fanoutEvents } from "./fanout-events.ts";
import type { HttpTelemetry } from "./http-events.ts";
import { httpEvents } from "./http-events.ts";
import type { LogLevel } from "./logger.ts";
import { createLogger } from "./logger.ts";
import type { Metrics } from "./metrics.ts";
import { createMetrics } from "./metrics.ts";
import type { RedisTelemetry } from "./redis-events.ts";
import { redisEvents } from "./redis-events.ts";
import { socketEvents } from "./socket-events.ts";
import { type StoreTelemetry, storeEvents } from "./store-events.ts";

/**
 * What happens to the process, told by one function an event: a log line, a counter, or both. A domain has its own, with
 * this logger and registry.
 */
export interface Telemetry {
  logger: Logger;
  metrics: Metrics;
  http: HttpTelemetry;
  gateway: GatewayTelemetry;
  fanout: FanoutTelemetry;
  redis: RedisTelemetry;
  store: StoreTelemetry;
}

export function createTelemetry(level: LogLevel, stream?: DestinationStream): Telemetry {
  const logger = createLogger(level, stream);
  const metrics = createMetrics();
  return {
    logger,
    metrics,
    http: httpEvents(logger, metrics),
    gateway: socketEvents(logger, metrics),
    fanout: fanoutEvents(logger, metrics),
    redis: redisEvents(logger, metrics),
    store: storeEvents(logger, metrics),
  };
}
