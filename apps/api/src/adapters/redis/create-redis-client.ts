import { Redis } from "ioredis";
import type { RedisTelemetry } from "../../telemetry/redis-events.ts";
import { toRedisFailure } from "./redis-failure.ts";

export interface RedisClientOptions {
  /** `redis://` or, with TLS, `rediss://`; user, password and database number in it are used. */
  url: string;
  /** Name of the client in logs and in CLIENT LIST. */
  name: string;
  telemetry: RedisTelemetry;
}

/**
 * A client whose commands reject at once while there is no connection, and which keeps reconnecting, also when Redis
 * was never there. Timeouts are the caller's (`withTimeout`).
 */
export function createRedisClient({ url, name, telemetry }: RedisClientOptions): Redis {
  const client = new Redis(url, {
    connectionName: `pintpoint-${name}`,
    connectTimeout: 2_000,
    // A peer that vanished sends nothing: after this time without a reply the connection is made anew.
    socketTimeout: 2_000,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    // The caller has given up on an unanswered command, so it is not sent again.
    autoResendUnfulfilledCommands: false,
    // The subscriber requests its channels again after each connect.
    autoResubscribe: false,
    retryStrategy: (attempt) => Math.min(2_000, 50 * 2 ** Math.min(attempt, 6)) + Math.random() * 200,
    // A demoted master: on reconnect the host name may lead to the new one (FA17).
    reconnectOnError: (error) => error.message.includes("READONLY"),
  });
  const labels = { client: name, server: serverNameOf(client) };
  client.on("error", (error) => telemetry.connectionFailed(labels, toRedisFailure(error)));
  client.on("ready", () => telemetry.connected(labels));
  return client;
}

/** For logs: host and port, never the password. */
export function serverNameOf({ options: { host, port } }: Redis): string {
  return `${host}:${port}`;
}
