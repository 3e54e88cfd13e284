import type { Logger } from "pino";
import type { Metrics } from "../../telemetry/metrics.ts";
import type { ReceiptSweepTelemetry } from "../receipt-sweep/receipt-sweep.ts";

export function sweepEvents(logger: Logger, metrics: Metrics): ReceiptSweepTelemetry {
  return {
    roundDone(steps) {
      metrics.sweepRounds.inc({ outcome: "done" });
      logger.debug({ steps }, "dead receipts were taken away");
    },
    roundFailed(err) {
      metrics.sweepRounds.inc({ outcome: "failed" });
      logger.warn({ err }, "dead receipts could not be taken away");
    },
    releaseFailed(err) {
      metrics.faults.inc({ where: "lease" });
      logger.warn({ err }, "a lease could not be given back");
    },
  };
}
