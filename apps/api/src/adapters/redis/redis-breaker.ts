import type { CircuitBreakerPolicy } from "cockatiel";
import { CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhen, IterableBackoff } from "cockatiel";
import { withTimeout } from "../../lifecycle/with-timeout.ts";
import { AdaptiveTimeout } from "./adaptive-timeout.ts";
import {
  RedisFailure,
  RedisRepeatedTimeout,
  RedisTimeout,
  throwRedisTimeout,
  toRedisFailure,
} from "./redis-failure.ts";

/** Milliseconds until the next probe. Most outages are short, so the first probes come early. */
const probeDelaysMs = [250, 500, 1_000, 2_000];
const failuresInARow = 5;

export interface RedisBreakerOptions {
  opened(error: unknown): void;
}

/**
 * Every call to Redis goes through here (CA3). One timeout fails only its own call. After a second timeout without an
 * answer in between, or after the fifth failure in a row, all calls are refused at once, and one call at a time probes.
 */
export class RedisBreaker {
  readonly #breaker: CircuitBreakerPolicy;
  readonly #timeout = new AdaptiveTimeout();
  /** Failures other than timeouts since the last answer. */
  #failures = 0;

  constructor({ opened }: RedisBreakerOptions) {
    // What counts is decided by the predicate, which is called once for each error; the first that counts opens.
    this.#breaker = circuitBreaker(
      handleWhen((error) => this.#isReasonToOpen(error)),
      { halfOpenAfter: new IterableBackoff(probeDelaysMs), breaker: new ConsecutiveBreaker(1) },
    );
    this.#breaker.onBreak((reason) => opened("error" in reason ? toRedisFailure(reason.error) : reason));
  }

  /** Rejects with a RedisFailure: after 250 ms at the latest, and at once while the breaker is open. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    // While one call probes, cockatiel would queue the others behind it; here they are refused.
    if (this.#isProbing()) throw new RedisFailure("Redis is being tried by somebody else");
    try {
      const answer = await this.#breaker.execute(() => this.#withTimeout(work));
      this.#failures = 0;
      return answer;
    } catch (error) {
      throw toRedisFailure(error);
    }
  }

  /** A probe that fails opens the breaker again, however few failures there were. */
  #isReasonToOpen(error: unknown): boolean {
    if (error instanceof RedisTimeout) return error instanceof RedisRepeatedTimeout;
    this.#failures += 1;
    return this.#failures >= failuresInARow || this.#isProbing();
  }

  async #withTimeout<T>(work: () => Promise<T>): Promise<T> {
    const startedAt = performance.now();
    const elapsedMs = () => performance.now() - startedAt;
    try {
      const ms = this.#timeout.remainingMs(startedAt);
      const answer = await withTimeout(work(), ms, throwRedisTimeout(ms));
      this.#timeout.recordAnswer(startedAt, elapsedMs());
      return answer;
    } catch (error) {
      if (error instanceof RedisTimeout && this.#timeout.recordTimeout(startedAt, elapsedMs()))
        throw new RedisRepeatedTimeout(error.message);
      throw error;
    }
  }

  #isProbing(): boolean {
    return this.#breaker.state === CircuitState.HalfOpen;
  }
}
