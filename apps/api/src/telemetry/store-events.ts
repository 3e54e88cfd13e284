import type { Logger } from "pino";
import type { Metrics } from "./metrics.ts";

/** What a store that is somewhere else goes through. */
export interface StoreTelemetry {
  /** It is not open yet; told whenever the reason changes. */
  openFailed(error: unknown): void;
}

export function storeEvents(logger: Logger, metrics: Metrics): StoreTelemetry {
  return {
    openFailed(err) {
      metrics.faults.inc({ where: "store" });
      logger.warn({ err }, "the store cannot be opened yet");
    },
  };
}
