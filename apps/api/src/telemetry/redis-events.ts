import type { Logger } from "pino";
import type { Metrics } from "./metrics.ts";

/** Events of the Redis clients. The product survives all of them (CA3, RT9). */
export interface RedisTelemetry {
  /** A connection could not be made, or broke. Told again at each attempt. */
  connectionFailed(name: string, error: unknown): void;
  connected(name: string): void;
  /** Calls are refused at once until a probe is answered. */
  breakerOpened(error: unknown): void;
  /** Something nobody waits for went wrong: a subscription, a late tombstone. */
  callFailed(what: string, error: unknown): void;
}

export function redisEvents(logger: Logger, metrics: Metrics): RedisTelemetry {
  const unreachableClients = new Set<string>();
  return {
    connectionFailed(name, err) {
      metrics.faults.inc({ where: "redis connection" });
      // One line an outage, not one an attempt to connect.
      if (unreachableClients.has(name)) return;
      unreachableClients.add(name);
      logger.warn({ client: name, err }, "Redis cannot be reached");
    },
    connected(name) {
      if (unreachableClients.delete(name)) logger.info({ client: name }, "Redis is back");
    },
    breakerOpened(err) {
      metrics.faults.inc({ where: "redis breaker" });
      logger.warn({ err }, "Redis is left alone for a while");
    },
    callFailed(what, err) {
      metrics.faults.inc({ where: "redis" });
      logger.warn({ what, err }, "Redis failed");
    },
  };
}
