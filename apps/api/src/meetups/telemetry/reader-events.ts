import type { Logger } from "pino";
import { hashIdForLog } from "../../telemetry/hash-id-for-log.ts";
import type { Metrics } from "../../telemetry/metrics.ts";
import type { ReaderTelemetry } from "../reader/create-meetup-reader.ts";

export function readerEvents(logger: Logger, metrics: Metrics): ReaderTelemetry {
  return {
    loaded(id) {
      metrics.loads.inc();
      if (logger.isLevelEnabled("debug")) logger.debug({ meetup: hashIdForLog(id) }, "loaded from the store");
    },
    cacheFailed(err) {
      metrics.faults.inc({ where: "cache" });
      logger.warn({ err }, "cache failed");
    },
  };
}
