import type { RedisTelemetry } from "../../../telemetry/redis-events.ts";
import { until } from "../../../testing/until.ts";
import type { OpenRedisOptions, RedisConnection } from "../open-redis.ts";
import { openRedis } from "../open-redis.ts";

/** Writes nothing down. */
export const silentTelemetry: RedisTelemetry = {
  connectionFailed() {},
  connected() {},
  breakerOpened() {},
  callFailed() {},
};

/** A guarded connection that stands. */
export async function connectedRedis(options: Pick<OpenRedisOptions, "url" | "prefix">): Promise<RedisConnection> {
  const redis = openRedis({ telemetry: silentTelemetry, ...options });
  await until("Redis answers", () => isAnswering(redis));
  return redis;
}

/** Whether it may be asked, and answers. */
export function isAnswering(redis: RedisConnection): Promise<boolean> {
  return redis
    .run((client) => client.ping())
    .then(
      () => true,
      () => false,
    );
}
