import type { SharedBuckets } from "@pintpoint/core/shared";
import { hashId } from "../../telemetry/hash-id.ts";
import { LuaScript } from "./lua-script.ts";
import type { RedisConnection } from "./open-redis.ts";

/**
 * A bucket is one number: when it is full again, in milliseconds of Redis's clock. A later time than an empty bucket
 * can have comes from a clock that was set back.
 */
const takeTokenScript = new LuaScript(`
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local each, empty = tonumber(ARGV[1]), tonumber(ARGV[2])
local full = tonumber(redis.call('GET', KEYS[1]) or '0')
full = math.max(now, math.min(full, now + empty)) + each
redis.call('SET', KEYS[1], string.format('%.3f', full), 'PX', math.ceil(full - now))
return math.ceil(full - now)
`);

/** While Redis is away each node counts alone. */
export function createRedisSharedBuckets(redis: RedisConnection): SharedBuckets {
  return {
    async take({ limit, owner, subject }, { atOnce, perMinute }) {
      const key = `${redis.prefix}rate:${limit}:${hashId(owner)}:${subject}`;
      const msPerToken = 60_000 / perMinute;
      try {
        const untilFull = await redis.evaluate(
          takeTokenScript,
          [key],
          [String(msPerToken), String(msPerToken * atOnce)],
        );
        return typeof untilFull === "number" ? untilFull : null;
      } catch {
        // The breaker has counted the failure.
        return null;
      }
    },
  };
}
