import { RateLimiterMemory, RateLimiterRedis } from "rate-limiter-flexible";
import type { RedisConnection } from "../redis/open-redis.ts";
import { LuaScript } from "../redis/script.ts";

/**
 * As the library's own script, but a window that would last longer than it may begins anew: Redis reckons with a wall
 * clock, and one that was set back would lock addresses out for as long as it was ahead.
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

/** `points` a minute for each key, counted by all processes together; by this one alone while Redis cannot be asked. */
export function createRedisLimiters(redis: RedisConnection): (name: string, points: number) => RateLimiterRedis {
  return (name, points) =>
    new RateLimiterRedis({
      storeClient: guardedStore(redis),
      keyPrefix: `${redis.prefix}rate:${name}`,
      points,
      duration: 60,
      customIncrTtlLuaScript: countWithinTheWindow,
      insuranceLimiter: new RateLimiterMemory({ points, duration: 60 }),
    });
}

/** As much of a driver as the library uses: it brings a script and runs it, which here goes through the guard. */
function guardedStore(redis: RedisConnection) {
  let script: LuaScript | null = null;
  return {
    defineCommand(_name: string, { lua }: { lua: string }): void {
      script = new LuaScript(lua);
    },
    async rlflxIncr([key = "", ...args]: string[]): Promise<unknown> {
      if (script === null) throw new Error("the library brought no script");
      return await redis.evaluate(script, [key], args);
    },
  };
}
