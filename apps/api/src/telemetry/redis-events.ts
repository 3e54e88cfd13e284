import type { Logger } from "pino";
import type { Metrics } from "./metrics.ts";

/** One connection, for the log. */
interface RedisClientLabels {
  /** What it is for. */
  client: string;
  /** Host and port. */
  server: string;
}

/** Events of the Redis clients. The product survives all of them (CA3, RT9). */
export interface RedisTelemetry {
  /** A connection could not be made, or broke. Told again at each attempt. */
  connectionFailed(labels: RedisClientLabels, error: unknown): void;
  connected(labels: RedisClientLabels): void;
  /** Calls are refused at once until a probe is answered. */
  breakerOpened(server: string, error: unknown): void;
  /** Something nobody waits for went wrong: a subscription, a late tombstone. */
  callFailed(what: string, error: unknown): void;
}

export function redisEvents(logger: Logger, metrics: Metrics): RedisTelemetry {
  const unreachableClients = new Set<string>();
  return {
    connectionFailed({ client, server }, err) {
      metrics.faults.inc({ where: "redis connection" });
      // One line an outage, not one an attempt to connect.
      const key = `${client} ${server}`;
      if (unreachableClients.has(key)) return;
      unreachableClients.add(key);
      logger.warn({ client, server, err }, "Redis cannot be reached");
    },
    connected({ client, server }) {
      if (unreachableClients.delete(`${client} ${server}`)) logger.info({ client, server }, "Redis is back");
    },
    breakerOpened(server, err) {
      metrics.faults.inc({ where: "redis breaker" });
      logger.warn({ server, err }, "Redis is left alone for a while");
    },
    callFailed(what, err) {
      metrics.faults.inc({ where: "redis" });
      logger.warn({ what, err }, "Redis failed");
    },
  };
}
