import { RateLimiterMemory, RateLimiterRedis } from "rate-limiter-flexible";
import { LuaScript } from "./lua-script.ts";
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

/** `points` a minute for each key, counted by all nodes together; while Redis is away by each node alone. */
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

/** The two methods of a driver that the library calls: it hands over a script and runs it, here through the breaker. */
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
