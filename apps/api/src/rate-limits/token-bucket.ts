import { LRUCache } from "lru-cache";
import { type RetryAfter, retryAfterOf } from "./retry-after.ts";

/** So many at once, and so many a minute from then on. */
export interface BucketRate {
  readonly atOnce: number;
  readonly perMinute: number;
}

/** A rounding error of the sum must not cost the last token of a burst. */
const roundingError = 1e-6;

/**
 * One bucket of tokens, kept as one number: the moment at which it will be full again (the generic cell rate algorithm).
 * Times are milliseconds of a clock that never jumps, such as performance.now().
 */
export class TokenBucket {
  #fullAt = 0;

  /**
   * Takes one token unless fewer than `reserved` would be left; a caller with a smaller `reserved` may take those. Null
   * when it was taken.
   */
  take(now: number, rate: BucketRate, reserved = 0): RetryAfter {
    const { wait, fullAt } = takeToken(this.#fullAt, now, rate, reserved);
    if (wait > 0) return retryAfterOf(wait);
    this.#fullAt = fullAt;
    return null;
  }
}

export interface TokenBucketsOptions {
  /** Buckets that are remembered; beyond it the one that was asked longest ago is forgotten, and so full again. */
  maxKeys?: number;
  /** Milliseconds of a clock that never jumps. */
  now?: () => number;
}

/** A bucket for each key, in this process's memory alone. */
export class TokenBuckets {
  readonly #rate: BucketRate;
  readonly #now: () => number;
  readonly #fullAt: LRUCache<string, number>;

  constructor(rate: BucketRate, { maxKeys = 20_000, now = () => performance.now() }: TokenBucketsOptions = {}) {
    this.#rate = rate;
    this.#now = now;
    this.#fullAt = new LRUCache({ max: maxKeys });
  }

  /** As of TokenBucket. */
  take(key: string, reserved = 0): RetryAfter {
    const { wait, fullAt } = takeToken(this.#fullAt.get(key) ?? 0, this.#now(), this.#rate, reserved);
    if (wait > 0) return retryAfterOf(wait);
    this.#fullAt.set(key, fullAt);
    return null;
  }

  /** What `take` would say, without spending. */
  retryAfter(key: string, reserved = 0): RetryAfter {
    const { wait } = takeToken(this.#fullAt.get(key) ?? 0, this.#now(), this.#rate, reserved);
    return wait > 0 ? retryAfterOf(wait) : null;
  }

  /** Other nodes have taken tokens, too: the bucket is full no sooner than in `ms`. */
  postponeRefill(key: string, ms: number): void {
    const fullAt = this.#now() + ms;
    if (fullAt > (this.#fullAt.get(key) ?? 0)) this.#fullAt.set(key, fullAt);
  }
}

/** How many milliseconds to wait for a token, 0 for none, and when the bucket is full again once it is spent. */
function takeToken(
  fullAt: number,
  now: number,
  { atOnce, perMinute }: BucketRate,
  reserved: number,
): { wait: number; fullAt: number } {
  const msPerToken = 60_000 / perMinute;
  const after = Math.max(now, fullAt) + msPerToken;
  const wait = after - now - (atOnce - reserved) * msPerToken;
  return { wait: wait > roundingError ? wait : 0, fullAt: after };
}
