import { randomUUID } from "node:crypto";
import type { Lease } from "@pintpoint/core";
import type { RedisTelemetry } from "../../telemetry/redis-events.ts";
import type { GuardedRedis } from "../redis/open-redis.ts";
import { Script } from "../redis/script.ts";

export interface RedisLeaseOptions {
  redis: GuardedRedis;
  telemetry: Pick<RedisTelemetry, "faulted">;
}

const take = new Script(`#!lua
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1`);

const give = new Script(`#!lua
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
return 0`);

/** By one key a job that runs out by itself. While Redis is away nobody gets a lease. */
export function createRedisLease({ redis, telemetry }: RedisLeaseOptions): Lease {
  const holder = randomUUID();
  const held = new Set<string>();
  let isClosed = false;
  const keyOf = (name: string): string => `${redis.prefix}lease:${name}`;

  async function release(name: string): Promise<void> {
    held.delete(name);
    try {
      await redis.evaluate(give, [keyOf(name)], [holder]);
    } catch (error) {
      // It runs out.
      telemetry.faulted("release of a lease", error);
    }
  }

  return {
    async hold(name, ms) {
      if (isClosed) return false;
      // Before it is known: an answer that is lost leaves a lease behind that `close` must find.
      held.add(name);
      try {
        return (await redis.evaluate(take, [keyOf(name)], [holder, `${ms}`])) === 1;
      } catch (error) {
        telemetry.faulted("lease", error);
        return false;
      }
    },
    release,
    async close() {
      isClosed = true;
      await Promise.all([...held].map(release));
    },
  };
}
