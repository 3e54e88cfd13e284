import type { DestinationStream, Logger } from "pino";
import type { KeepWarmTelemetry } from "../meetups/keep-warm/keep-warm.ts";
import type { ReaderTelemetry } from "../meetups/reader/create-meetup-reader.ts";
import type { ReceiptSweepTelemetry } from "../meetups/receipt-sweep/receipt-sweep.ts";
import { warmingEvents } from "../meetups/telemetry/keep-warm-events.ts";
import { readerEvents } from "../meetups/telemetry/reader-events.ts";
import { sweepEvents } from "../meetups/telemetry/receipt-sweep-events.ts";
import { writerEvents } from "../meetups/telemetry/writer-events.ts";
import type { WriterTelemetry } from "../meetups/writer/writer-ports.ts";
import type { GatewayTelemetry } from "../sockets/gateway-deps.ts";
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
