import type { RateCounter, RateLimit } from "@pintpoint/core/shared";
import { LRUCache } from "lru-cache";
import { type RetryAfter, retryAfterOf } from "./retry-after.ts";

interface TokenBatch {
  left: number;
  /** Milliseconds of performance.now(): with a wall clock that is set back addresses would stay refused. */
  until: number;
  /** Tokens that the key had left for the minute afterwards. */
  remaining: number;
}

/** A batch that is being fetched, and how many calls wait for it. */
interface PendingBatch {
  points: number;
  waiting: number;
  verdict: Promise<RetryAfter>;
}

/**
 * Into how many batches a limit is divided. What is unused of a batch at the end of the minute is lost, so batches are
 * small.
 */
const batchesPerLimit = 300;
/** Batches fetched together at most when many calls wait. */
const maxBatchesPerFetch = 16;
const maxKeys = 50_000;

/**
 * A limit a minute for each key. Tokens are taken from the counter in batches, so that almost no call waits for it: no
 * promise, and no round trip when several nodes share it.
 */
export class RateLimiter {
  readonly #counter: RateCounter;
  readonly #limit: RateLimit;
  readonly #batchSize: number;
  readonly #batches = new LRUCache<string, TokenBatch>({ max: maxKeys });
  /** Until when, in milliseconds of performance.now(), a key has nothing more to fetch. */
  readonly #exhaustedUntil = new LRUCache<string, number>({ max: maxKeys });
  /** Batches that are being fetched. */
  readonly #pending = new Map<string, PendingBatch>();

  constructor(name: string, perMinute: number, counter: RateCounter) {
    const points = Math.max(1, Math.round(perMinute));
    this.#counter = counter;
    this.#limit = { name, perMinute: points };
    this.#batchSize = Math.max(1, Math.floor(points / batchesPerLimit));
  }

  /** Takes one token. A promise only when the batch is empty. */
  take(key: string): RetryAfter | Promise<RetryAfter> {
    return this.#takeFromBatch(key) ? null : (this.retryAfter(key) ?? this.#takeWhenFetched(key));
  }

  /** Counts one if the batch has it: false says nothing about the limit. */
  #takeFromBatch(key: string): boolean {
    const batch = this.#batches.get(key);
    if (batch === undefined || batch.left === 0 || batch.until <= performance.now()) return false;
    batch.left -= 1;
    return true;
  }

  /** Without counting: how long the key has to wait because it has nothing more to fetch. */
  retryAfter(key: string): RetryAfter {
    if (this.#exhaustedUntil.size === 0) return null;
    const wait = (this.#exhaustedUntil.get(key) ?? 0) - performance.now();
    return wait > 0 ? retryAfterOf(wait) : null;
  }

  /** Calls that come while a batch is fetched share it: many calls at once must not take a batch each. */
  async #takeWhenFetched(key: string): Promise<RetryAfter> {
    // Nothing to share: each fetches its own, all at the same time.
    if (this.#batchSize === 1) return this.#fetch(key, 1);
    for (let left = 0; ; ) {
      const fetching = this.#pending.get(key) ?? this.#fetchBatch(key, left);
      fetching.waiting += 1;
      const verdict = await fetching.verdict;
      if (verdict !== null) return verdict;
      if (this.#takeFromBatch(key)) return null;
      left = fetching.waiting - fetching.points;
    }
  }

  /** @param waiters who is known to wait: they should not need a round trip for every batch */
  #fetchBatch(key: string, waiters: number): PendingBatch {
    // More than there is would be refused as a whole.
    const wanted = Math.min(waiters, this.#batchSize * maxBatchesPerFetch, this.#batches.get(key)?.remaining ?? 0);
    const points = Math.max(this.#batchSize, wanted);
    const verdict = this.#fetch(key, points).finally(() => this.#pending.delete(key));
    const fetching = { points, waiting: 0, verdict };
    this.#pending.set(key, fetching);
    return fetching;
  }

  async #fetch(key: string, points: number): Promise<RetryAfter> {
    const { ok, left, endsInMs } = await this.#counter.take(this.#limit, key, points);
    const wait = clampToMinute(endsInMs);
    const until = performance.now() + wait;
    if (!ok) {
      this.#exhaustedUntil.set(key, until);
      return retryAfterOf(wait);
    }
    // With a batch of one the caller has used it; a larger batch is shared by all waiting calls.
    if (this.#batchSize > 1) this.#batches.set(key, { left: points, until, remaining: left });
    if (left === 0) this.#exhaustedUntil.set(key, until);
    return null;
  }
}

/** Counters use a wall clock, their own or Redis's, which may have been set. */
const clampToMinute = (ms: number): number => Math.min(Math.max(ms, 0), 60_000);
