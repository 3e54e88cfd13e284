import type { Logger } from "pino";
import type { ReaderTelemetry } from "../reading/create-meetup-reader.ts";
import { hashIdForLog } from "./hash-id-for-log.ts";
import type { Metrics } from "./metrics.ts";

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
