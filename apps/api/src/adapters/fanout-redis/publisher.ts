import type { Redis } from "ioredis";
import { withTimeout } from "../redis/in-time.ts";
import { toRedisFailure } from "../redis/redis-failure.ts";

/** In milliseconds; nobody but the publish itself waits for it. */
const publishTimeoutMs = 500;

/** The client that the adapter publishes by: as ioredis's own, but it never waits for long. */
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
