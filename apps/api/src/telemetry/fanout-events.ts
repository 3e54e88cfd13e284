import type { Logger } from "pino";
import type { Metrics } from "./metrics.ts";

export interface FanoutTelemetry {
  /** An announcement did not get through: to other nodes, or to a listener of this one. */
  publishFailed(error: unknown): void;
}

export function fanoutEvents(logger: Logger, metrics: Metrics): FanoutTelemetry {
  return {
    publishFailed(err) {
      metrics.faults.inc({ where: "publish" });
      logger.warn({ err }, "other nodes could not be told");
    },
  };
}
