import type { MeetupId } from "@pintpoint/core";
import type { Logger } from "pino";
import { hashed } from "./hashed.ts";
import type { Metrics } from "./metrics.ts";
import { OnceAMinute } from "./once-a-minute.ts";

export interface HttpTelemetry {
  created(id: MeetupId): void;
  refused(code: string): void;
  /** A connection was ended before its client wanted that: too many, answers that nobody takes, too many questions at once. */
  connectionEnded(reason: "limit" | "unread" | "pipelined"): void;
  /** A fault of ours: the client is told nothing but `internal`. `route` is the template, never the path. */
  failed(method: string, route: string, error: unknown): void;
  /** `route` is the template, never the path. */
  answered(method: string, route: string, status: number, seconds: number): void;
}

export function httpEvents(logger: Logger, metrics: Metrics): HttpTelemetry {
  const ended = new OnceAMinute();
  return {
    created(id) {
      metrics.created.inc();
      logger.info({ meetup: hashed(id) }, "meetup created");
    },
    refused: (code) => metrics.refusals.inc({ code }),
    connectionEnded(reason) {
      metrics.connectionEnds.inc({ reason });
      const times = ended.happened(reason);
      if (times !== null) logger.info({ reason, times }, "connections ended");
    },
    failed(method, route, err) {
      metrics.faults.inc({ where: "http" });
      logger.error({ method, route, err }, "a request failed");
    },
    answered: (method, route, status, seconds) => metrics.requests.observe({ method, route, status }, seconds),
  };
}
