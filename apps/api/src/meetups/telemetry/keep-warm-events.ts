import type { Logger } from "pino";
import { hashIdForLog } from "../../telemetry/hash-id-for-log.ts";
import type { Metrics } from "../../telemetry/metrics.ts";
import type { KeepWarmTelemetry } from "../keep-warm/keep-warm.ts";

export function warmingEvents(logger: Logger, metrics: Metrics): KeepWarmTelemetry {
  return {
    roundDone(meetups) {
      metrics.warmingRounds.inc({ outcome: "done" });
      logger.debug({ meetups }, "kept warm what is soon");
    },
    roundFailed(err) {
      metrics.warmingRounds.inc({ outcome: "failed" });
      logger.warn({ err }, "what is soon could not be kept warm");
    },
    warmed(id) {
      metrics.warmed.inc();
      if (logger.isLevelEnabled("debug")) logger.debug({ meetup: hashIdForLog(id) }, "warmed");
    },
    meetupFailed(id, err) {
      metrics.faults.inc({ where: "warming" });
      logger.error({ meetup: hashIdForLog(id), err }, "a meetup could not be warmed");
    },
    releaseFailed(err) {
      metrics.faults.inc({ where: "lease" });
      logger.warn({ err }, "a lease could not be given back");
    },
  };
}
