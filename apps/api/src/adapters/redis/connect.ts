import { Redis } from "ioredis";
import type { RedisTelemetry } from "../../telemetry/redis-events.ts";
import { toRedisFailure } from "./redis-failure.ts";

export interface RedisClientOptions {
  /** `redis://` or, with TLS, `rediss://`; user, password and database number in it are used. */
  url: string;
  /** Says in logs, and in Redis's CLIENT LIST, which client it is. */
  name: string;
  telemetry: RedisTelemetry;
}

/**
 * A client that never makes anybody wait for a connection: while there is none its commands reject at once, and it goes
 * on trying, from the start of the process too. Deadlines are its user's (`inTime`).
 */
export function createRedisClient({ url, name, telemetry }: RedisClientOptions): Redis {
  const client = new Redis(url, {
    connectionName: `pintpoint-${name}`,
    connectTimeout: 2_000,
    // A peer that vanished without a word: no answer for so long, and the connection is made anew.
    socketTimeout: 2_000,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    // What was not answered has been given up by whoever asked.
    autoResendUnfulfilledCommands: false,
    // Whoever wants channels says so again after each connect.
    autoResubscribe: false,
    retryStrategy: (attempt) => Math.min(2_000, 50 * 2 ** Math.min(attempt, 6)) + Math.random() * 200,
    // A demoted master: the name may lead to the new one by now (F17).
    reconnectOnError: (error) => error.message.includes("READONLY"),
  });
  client.on("error", (error) => telemetry.connectionFailed(name, toRedisFailure(error)));
  client.on("ready", () => telemetry.connected(name));
  return client;
}
