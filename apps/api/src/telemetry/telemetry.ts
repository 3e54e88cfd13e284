import type { DestinationStream, Logger } from "pino";
import type { ReceiptSweepTelemetry } from "../jobs/receipt-sweep.ts";
import type { ReaderTelemetry } from "../reading/create-meetup-reader.ts";
import type { GatewayTelemetry } from "../realtime/gateway-deps.ts";
import type { WriterTelemetry } from "../realtime/group-commit/writer-ports.ts";
import type { KeepWarmTelemetry } from "../warming/keep-warm.ts";
import type { HttpTelemetry } from "./http-events.ts";
import { httpEvents } from "./http-events.ts";
import { warmingEvents } from "./keep-warm-events.ts";
import type { LogLevel } from "./logger.ts";
import { createLogger } from "./logger.ts";
import type { Metrics } from "./metrics.ts";
import { createMetrics } from "./metrics.ts";
import { readerEvents } from "./reader-events.ts";
import { sweepEvents } from "./receipt-sweep-events.ts";
import type { RedisTelemetry } from "./redis-events.ts";
import { redisEvents } from "./redis-events.ts";
import { socketEvents } from "./socket-events.ts";
import { type StoreTelemetry, storeEvents } from "./store-events.ts";
import { writerEvents } from "./writer-events.ts";

/** What happens, told by one function an event: a log line, a counter, or both. */
export interface Telemetry {
  logger: Logger;
  metrics: Metrics;
  http: HttpTelemetry;
  reader: ReaderTelemetry;
  writer: WriterTelemetry;
  gateway: GatewayTelemetry;
  warming: KeepWarmTelemetry;
  sweep: ReceiptSweepTelemetry;
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
    reader: readerEvents(logger, metrics),
    writer: writerEvents(logger, metrics),
    gateway: socketEvents(logger, metrics),
    warming: warmingEvents(logger, metrics),
    sweep: sweepEvents(logger, metrics),
    redis: redisEvents(logger, metrics),
    store: storeEvents(logger, metrics),
  };
}
