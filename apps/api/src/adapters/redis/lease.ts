import { randomUUID } from "node:crypto";
import type { Lease } from "@pintpoint/core/shared";
import type { RedisTelemetry } from "../../telemetry/redis-events.ts";
import { LuaScript } from "./lua-script.ts";
import type { RedisConnection } from "./open-redis.ts";

export interface RedisLeaseOptions {
  redis: RedisConnection;
  telemetry: Pick<RedisTelemetry, "callFailed">;
}

const acquireScript = new LuaScript(`#!lua
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1`);

const releaseScript = new LuaScript(`#!lua
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
return 0`);

/** One key a job, which expires by itself. While Redis is away no node gets a lease. */
export function createRedisLease({ redis, telemetry }: RedisLeaseOptions): Lease {
  const holderId = randomUUID();
  const heldNames = new Set<string>();
  let isClosed = false;
  const redisKey = (name: string): string => `${redis.prefix}lease:${name}`;

  async function release(name: string): Promise<void> {
    heldNames.delete(name);
    try {
      await redis.evaluate(releaseScript, [redisKey(name)], [holderId]);
    } catch (error) {
      // The key expires by itself.
      telemetry.callFailed("release of a lease", error);
    }
  }

  return {
    async acquire(name, ms) {
      if (isClosed) return false;
      // Before the reply: when the reply is lost the lease may exist, and `close` must release it.
      heldNames.add(name);
      try {
        return (await redis.evaluate(acquireScript, [redisKey(name)], [holderId, `${ms}`])) === 1;
      } catch (error) {
        telemetry.callFailed("lease", error);
        return false;
      }
    },
    release,
    async close() {
      isClosed = true;
      await Promise.all([...heldNames].map(release));
    },
  };
}
