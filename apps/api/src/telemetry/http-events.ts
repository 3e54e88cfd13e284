import type { Logger } from "pino";
import { LogThrottle } from "./log-throttle.ts";
import type { Metrics } from "./metrics.ts";

export interface HttpTelemetry {
  requestRefused(code: string): void;
  /** A connection was ended before its client wanted that: too many, answers that nobody takes, too many questions at once. */
  connectionEnded(reason: "limit" | "unread" | "pipelined"): void;
  /** The process is near its limits and takes no new traffic, or again does. */
  overloadChanged(isOverloaded: boolean): void;
  /** A fault of ours: the client is told nothing but `internal`. `route` is the template, never the path. */
  requestFailed(requestId: string, method: string, route: string, error: unknown): void;
  /** `route` is the template, never the path. */
  requestAnswered(method: string, route: string, status: number, seconds: number): void;
}

export function httpEvents(logger: Logger, metrics: Metrics): HttpTelemetry {
  const endThrottle = new LogThrottle();
  return {
    requestRefused: (code) => metrics.refusals.inc({ code }),
    connectionEnded(reason) {
      metrics.connectionEnds.inc({ reason });
      const times = endThrottle.count(reason);
      if (times !== null) logger.info({ reason, times }, "connections ended");
    },
    overloadChanged(isOverloaded) {
      metrics.overloaded.set(isOverloaded ? 1 : 0);
      if (isOverloaded) logger.warn("near the limit of memory or of the event loop: not ready");
      else logger.info("ready again");
    },
    requestFailed(requestId, method, route, err) {
      metrics.faults.inc({ where: "http" });
      logger.error({ requestId, method, route, err }, "a request failed");
    },
    requestAnswered: (method, route, status, seconds) => metrics.requests.observe({ method, route, status }, seconds),
  };
}
