import type { RateCounter, RateLimit, TokensTaken } from "@pintpoint/core/shared";
import { LRUCache } from "lru-cache";
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** In this process's memory alone. */
export function createMemoryRateCounter({ maxKeys = 50_000 } = {}): RateCounter {
  const limiters = new Map<string, BoundedLimiter>();
  return {
    take(limit, key, count) {
      const limiter = limiters.get(limit.name) ?? new BoundedLimiter(limit, maxKeys);
      limiters.set(limit.name, limiter);
      return limiter.take(key, count);
    },
  };
}

/**
 * The library's limiter keeps each key for a minute, however many there are. This one forgets the key that was used
 * longest ago, which then has all of its tokens again.
 */
class BoundedLimiter {
  readonly #limiter: RateLimiterMemory;
  readonly #keys: LRUCache<string, true>;

  constructor({ perMinute }: RateLimit, maxKeys: number) {
    const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
    this.#limiter = limiter;
    this.#keys = new LRUCache({
      max: maxKeys,
      dispose(_value, key, reason) {
        if (reason === "evict") void limiter.delete(key);
      },
    });
  }

  take(key: string, count: number): Promise<TokensTaken> {
    this.#keys.set(key, true);
    return takeFrom(this.#limiter, key, count);
  }
}

/** The library rejects with its result when it refuses. */
export async function takeFrom(limiter: RateLimiterAbstract, key: string, count: number): Promise<TokensTaken> {
  try {
    const { remainingPoints, msBeforeNext } = await limiter.consume(key, count);
    return { ok: true, left: remainingPoints, endsInMs: msBeforeNext };
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return { ok: false, left: 0, endsInMs: refusal.msBeforeNext };
  }
}
