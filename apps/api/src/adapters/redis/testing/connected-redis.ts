import type { GuardedRedis, OpenRedisOptions } from "../open-redis.ts";
import { openRedis } from "../open-redis.ts";
import { silentTelemetry } from "./silent-telemetry.ts";
import { until } from "./until.ts";

/** A guarded connection that stands. */
export async function connectedRedis(options: Pick<OpenRedisOptions, "url" | "prefix">): Promise<GuardedRedis> {
  const redis = openRedis({ telemetry: silentTelemetry, ...options });
  await until("Redis answers", () => answers(redis));
  return redis;
}

/** Whether it may be asked, and answers. */
export function answers(redis: GuardedRedis): Promise<boolean> {
  return redis
    .run((client) => client.ping())
    .then(
      () => true,
      () => false,
    );
}
