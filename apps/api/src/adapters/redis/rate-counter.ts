import type { RateCounter, RateLimit } from "@pintpoint/core/shared";
import type { Redis } from "ioredis";
import { RateLimiterRedis } from "rate-limiter-flexible";
import { createMemoryRateCounter, takeFrom } from "../memory/rate-counter.ts";
import type { RedisConnection } from "./open-redis.ts";

/**
 * Like the library's script, but a window that is longer than allowed starts anew: Redis uses a wall clock, and after
 * it was set back an address would be refused for as long as the clock had been ahead.
 */
const countWithinTheWindow = `
redis.call('set', KEYS[1], 0, 'EX', ARGV[2], 'NX')
local window = 1000 * ARGV[2]
local left = redis.call('pttl', KEYS[1])
if left < 0 or left > window then
  redis.call('set', KEYS[1], 0, 'EX', ARGV[2])
  left = window
end
return {redis.call('incrby', KEYS[1], ARGV[1]), left}
`;

/**
 * Counted by all nodes together; while Redis is away by each node alone. The breaker is around the library, so its own
 * insurance limiter is not used: it would answer before the breaker has learned of the failure.
 */
export function createRedisRateCounter(redis: RedisConnection): RateCounter {
  const ownCounter = createMemoryRateCounter();
  const limiters = new Map<string, RateLimiterRedis>();

  function limiterOf(client: Redis, { name, perMinute }: RateLimit): RateLimiterRedis {
    const known = limiters.get(name);
    if (known !== undefined) return known;
    const limiter = new RateLimiterRedis({
      storeClient: client,
      keyPrefix: `${redis.prefix}rate:${name}`,
      points: perMinute,
      duration: 60,
      customIncrTtlLuaScript: countWithinTheWindow,
    });
    limiters.set(name, limiter);
    return limiter;
  }

  return {
    async take(limit, key, count) {
      try {
        return await redis.run((client) => takeFrom(limiterOf(client, limit), key, count));
      } catch {
        // No connection, refused by the breaker, or a failed call, which the breaker has counted.
        return await ownCounter.take(limit, key, count);
      }
    },
  };
}
