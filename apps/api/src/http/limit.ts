import { LRUCache } from "lru-cache";
import type { RateLimiterAbstract } from "rate-limiter-flexible";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { secondsToWait, type Verdict } from "../rates/verdict.ts";

/** Who counts: `points` a minute for each key; the name keeps one limit's keys apart from another's. */
export type LimiterOf = (name: string, points: number) => RateLimiterAbstract;

/** In this process's memory. */
export const limiterInMemory: LimiterOf = (keyPrefix, points) =>
  new RateLimiterMemory({ keyPrefix, points, duration: 60 });

interface Purse {
  left: number;
  /** In milliseconds of performance.now(): a wall clock that is set back would lock addresses out. */
  until: number;
  /** What the limiter had left after it. */
  remaining: number;
}

/** A purse on its way, and how many wait for it. */
interface Fetching {
  points: number;
  waiting: number;
  verdict: Promise<Verdict>;
}

/** How many purses a limit is shared out in; what is left of one when the minute is over is small change. */
const pursesOfLimit = 300;
/** A crowd that waits fetches so many together at most. */
const pursesAtOnce = 16;
const keys = 50_000;

/**
 * So many a minute for each key. They are fetched from the limiter by the purse, so that hardly ever anybody waits for
 * it: not a turn now, and not a round trip when several processes share a limiter.
 */
export class Limit {
  readonly #limiter: RateLimiterAbstract;
  readonly #purse: number;
  readonly #purses = new LRUCache<string, Purse>({ max: keys });
  /** Until when, in milliseconds of performance.now(), a key has nothing more to fetch. */
  readonly #spent = new LRUCache<string, number>({ max: keys });
  /** Purses on their way. */
  readonly #fetching = new Map<string, Fetching>();

  constructor(name: string, perMinute: number, limiterOf: LimiterOf) {
    const points = Math.max(1, Math.round(perMinute));
    this.#limiter = limiterOf(name, points);
    this.#purse = Math.max(1, Math.floor(points / pursesOfLimit));
  }

  /** Counts one. Whoever was one too many has to wait; a promise only when the purse is empty. */
  count(key: string): Verdict | Promise<Verdict> {
    return this.#spend(key) ? null : (this.spent(key) ?? this.#wait(key));
  }

  /** Counts one if the purse has it: false says nothing about the limit. */
  #spend(key: string): boolean {
    const purse = this.#purses.get(key);
    if (purse === undefined || purse.left === 0 || purse.until <= performance.now()) return false;
    purse.left -= 1;
    return true;
  }

  /** Without counting: how long the key has to wait because it has nothing more to fetch. */
  spent(key: string): Verdict {
    if (this.#spent.size === 0) return null;
    const wait = (this.#spent.get(key) ?? 0) - performance.now();
    return wait > 0 ? secondsToWait(wait) : null;
  }

  /** Whoever comes while a purse is on its way shares it: a crowd that comes at once must not pay a purse each. */
  async #wait(key: string): Promise<Verdict> {
    // Nothing to share: each fetches its own, all at the same time.
    if (this.#purse === 1) return this.#fetch(key, 1);
    for (let left = 0; ; ) {
      const fetching = this.#fetching.get(key) ?? this.#fetchFor(key, left);
      fetching.waiting += 1;
      const verdict = await fetching.verdict;
      if (verdict !== null) return verdict;
      if (this.#spend(key)) return null;
      left = fetching.waiting - fetching.points;
    }
  }

  /** @param crowd who is known to wait: they should not need a round trip for every purse */
  #fetchFor(key: string, crowd: number): Fetching {
    // More than there is would be refused as a whole.
    const wanted = Math.min(crowd, this.#purse * pursesAtOnce, this.#purses.get(key)?.remaining ?? 0);
    const points = Math.max(this.#purse, wanted);
    const verdict = this.#fetch(key, points).finally(() => this.#fetching.delete(key));
    const fetching = { points, waiting: 0, verdict };
    this.#fetching.set(key, fetching);
    return fetching;
  }

  async #fetch(key: string, points: number): Promise<Verdict> {
    try {
      const { msBeforeNext, remainingPoints: remaining } = await this.#limiter.consume(key, points);
      const until = performance.now() + withinTheMinute(msBeforeNext);
      // One of one is spent by who fetched it; of more, by everybody who waits, in turn.
      if (this.#purse > 1) this.#purses.set(key, { left: points, until, remaining });
      if (remaining === 0) this.#spent.set(key, until);
      return null;
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const wait = withinTheMinute(refusal.msBeforeNext);
      this.#spent.set(key, performance.now() + wait);
      return secondsToWait(wait);
    }
  }
}

/** The limiters reckon with a wall clock, their own or Redis's, and it may have been set since they began to count. */
const withinTheMinute = (ms: number): number => Math.min(Math.max(ms, 0), 60_000);
