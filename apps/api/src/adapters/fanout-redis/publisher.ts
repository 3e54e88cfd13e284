import type { Redis } from "ioredis";
import { toRedisFailure } from "../redis/redis-failure.ts";
import { withTimeout } from "../redis/with-timeout.ts";

/** Milliseconds. Only the promise of `publish` waits for it, no request does. */
const publishTimeoutMs = 500;

/** The publishing client of the adapter: ioredis with a time limit on each publish. */
export class Publisher {
  readonly #client: Redis;

  constructor(client: Redis) {
    this.#client = client;
  }

  /** Rejects with a RedisFailure. */
  async spublish(channel: string, message: string | Buffer): Promise<number> {
    try {
      return Number(await withTimeout(this.#client.spublish(channel, message), publishTimeoutMs));
    } catch (error) {
      throw toRedisFailure(error);
    }
  }

  close(): void {
    this.#client.disconnect();
  }
}
