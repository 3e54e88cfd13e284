import { LRUCache } from "lru-cache";
import type { RateLimiterAbstract } from "rate-limiter-flexible";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** Seconds to wait, or null for whoever may go on. */
export type Verdict = number | null;

/** Who counts: `points` a minute for each key; the name keeps one limit's keys apart from another's. */
export type LimiterOf = (name: string, points: number) => RateLimiterAbstract;

/** In this process's memory. */
export const limiterInMemory: LimiterOf = (keyPrefix, points) =>
  new RateLimiterMemory({ keyPrefix, points, duration: 60 });

interface Purse {
  left: number;
  /** In milliseconds since 1970. */
  until: number;
}

/** How many purses a limit is shared out in; what is left of one when the minute is over is small change. */
const pursesOfLimit = 300;
const keys = 50_000;

/**
 * So many a minute for each key. They are fetched from the limiter by the purse, so that hardly ever anybody waits for
 * it: not a turn now, and not a round trip when several processes share a limiter.
 */
export class Limit {
  readonly #limiter: RateLimiterAbstract;
  readonly #purse: number;
  readonly #purses = new LRUCache<string, Purse>({ max: keys });
  /** Until when, in milliseconds since 1970, a key has nothing more to fetch. */
  readonly #spent = new LRUCache<string, number>({ max: keys });

  constructor(name: string, perMinute: number, limiterOf: LimiterOf) {
    const points = Math.max(1, Math.round(perMinute));
    this.#limiter = limiterOf(name, points);
    this.#purse = Math.max(1, Math.floor(points / pursesOfLimit));
  }

  /** Counts one. Whoever was one too many has to wait; a promise only when the purse is empty. */
  count(key: string): Verdict | Promise<Verdict> {
    return this.spend(key) ? null : (this.spent(key) ?? this.#fetch(key));
  }

  /** Counts one if the purse has it: false says nothing about the limit. */
  spend(key: string): boolean {
    const purse = this.#purses.get(key);
    if (purse === undefined || purse.left === 0 || purse.until <= Date.now()) return false;
    purse.left -= 1;
    return true;
  }

  /** Without counting: how long the key has to wait because it has nothing more to fetch. */
  spent(key: string): Verdict {
    if (this.#spent.size === 0) return null;
    const wait = (this.#spent.get(key) ?? 0) - Date.now();
    return wait > 0 ? secondsOf(wait) : null;
  }

  async #fetch(key: string): Promise<Verdict> {
    try {
      const { msBeforeNext, remainingPoints } = await this.#limiter.consume(key, this.#purse);
      const until = Date.now() + msBeforeNext;
      this.#purses.set(key, { left: this.#purse - 1, until });
      if (remainingPoints === 0) this.#spent.set(key, until);
      return null;
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      this.#spent.set(key, Date.now() + refusal.msBeforeNext);
      return secondsOf(refusal.msBeforeNext);
    }
  }
}

const secondsOf = (ms: number): number => Math.max(1, Math.ceil(ms / 1_000));
