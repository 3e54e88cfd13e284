import type { MeetupId } from "@pintpoint/core";
import type { Logger } from "pino";
import { hashed } from "./hashed.ts";
import type { Metrics } from "./metrics.ts";

export interface HttpTelemetry {
  created(id: MeetupId): void;
  refused(code: string): void;
  /** A fault of ours: the client is told nothing but `internal`. `route` is the template, never the path. */
  failed(method: string, route: string, error: unknown): void;
  /** `route` is the template, never the path. */
  answered(method: string, route: string, status: number, seconds: number): void;
}

export function httpEvents(logger: Logger, metrics: Metrics): HttpTelemetry {
  return {
    created(id) {
      metrics.created.inc();
      logger.info({ meetup: hashed(id) }, "meetup created");
    },
    refused: (code) => metrics.refusals.inc({ code }),
    failed(method, route, err) {
      metrics.faults.inc({ where: "http" });
      logger.error({ method, route, err }, "a request failed");
    },
    answered: (method, route, status, seconds) => metrics.requests.observe({ method, route, status }, seconds),
  };
}
