import { once } from "node:events";
import type { Redis } from "ioredis";
import type { RedisTelemetry } from "../../telemetry/redis-events.ts";
import { createRedisClient, serverNameOf } from "./create-redis-client.ts";
import type { LuaScript } from "./lua-script.ts";
import { RedisBreaker } from "./redis-breaker.ts";
import { RedisFailure } from "./redis-failure.ts";

export interface OpenRedisOptions {
  url: string;
  /** Every key begins with it. */
  prefix?: string;
  telemetry: RedisTelemetry;
}

/**
 * One connection and one breaker, shared by what of cache, rates and leases is at this address. Every call may reject with a RedisFailure.
 */
export interface RedisConnection {
  readonly prefix: string;
  run<T>(work: (client: Redis) => Promise<T>): Promise<T>;
  /** Texts come back as buffers. */
  evaluate(script: LuaScript, keys: readonly string[], args: readonly (string | Uint8Array)[]): Promise<unknown>;
  /** Fulfils when there is a connection; rejects with a RedisFailure after `ms`. */
  connected(ms: number): Promise<void>;
  close(): Promise<void>;
}

/** Returns at once, also when Redis cannot be reached. */
export function openRedis({ url, prefix = "pintpoint:", telemetry }: OpenRedisOptions): RedisConnection {
  const client = createRedisClient({ url, name: "commands", telemetry });
  const breaker = new RedisBreaker({ opened: (error) => telemetry.breakerOpened(serverNameOf(client), error) });
  async function run<T>(work: (client: Redis) => Promise<T>): Promise<T> {
    // No call waits for a connection, so this does not count for the breaker: once connected, calls are allowed at
    // once.
    if (client.status !== "ready") throw new RedisFailure("there is no connection");
    return await breaker.run(() => work(client));
  }
  return {
    prefix,
    run,
    evaluate: (script, keys, args) => run((connected) => script.run(connected, keys, args)),
    async connected(ms) {
      if (client.status === "ready") return;
      const signal = AbortSignal.timeout(ms);
      await once(client, "ready", { signal }).catch(() => {
        throw new RedisFailure(`Redis was not reached in ${ms} ms`);
      });
    },
    async close() {
      client.disconnect();
    },
  };
}
