import type { CircuitBreakerPolicy } from "cockatiel";
import { CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhen, IterableBackoff } from "cockatiel";
import { inTime } from "./in-time.ts";
import { Patience } from "./patience.ts";
import { plainFailure, RedisFailure, RedisStaysSlow, RedisTooSlow } from "./redis-failure.ts";

/** In milliseconds. A pause is often a short one: the first who try do so soon, and do not wait for long. */
const slowProbes = [250, 500, 1_000, 2_000];
const brokenProbe = 2_000;
const failuresInARow = 5;

export interface GuardOptions {
  opened(error: unknown): void;
}

/**
 * All waiting for Redis goes through here (CA3). One late answer is its own request's matter. When the next one is late
 * as well, or the fifth in a row fails, everybody is refused at once; now and then one call may try.
 */
export class Guard {
  readonly #slow: CircuitBreakerPolicy;
  readonly #broken: CircuitBreakerPolicy;
  readonly #patience = new Patience();

  constructor({ opened }: GuardOptions) {
    this.#slow = circuitBreaker(
      handleWhen((error) => error instanceof RedisStaysSlow),
      { halfOpenAfter: new IterableBackoff(slowProbes), breaker: new ConsecutiveBreaker(1) },
    );
    this.#broken = circuitBreaker(
      handleWhen((error) => !(error instanceof RedisTooSlow)),
      { halfOpenAfter: brokenProbe, breaker: new ConsecutiveBreaker(failuresInARow) },
    );
    for (const breaker of [this.#slow, this.#broken]) {
      breaker.onBreak((reason) => opened("error" in reason ? plainFailure(reason.error) : reason));
    }
  }

  /** Rejects with a RedisFailure: after 250 ms at the latest, and at once while the breaker is open. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    // The library lets the others wait for the probe's end, and then for their own.
    if (this.#isProbing()) throw new RedisFailure("Redis is being tried by somebody else");
    try {
      return await this.#slow.execute(() => this.#broken.execute(() => this.#timed(work)));
    } catch (error) {
      throw plainFailure(error);
    }
  }

  async #timed<T>(work: () => Promise<T>): Promise<T> {
    const startedAt = performance.now();
    const waited = () => performance.now() - startedAt;
    try {
      const answer = await inTime(work(), this.#patience.left(startedAt));
      this.#patience.answered(startedAt, waited());
      return answer;
    } catch (error) {
      if (error instanceof RedisTooSlow && this.#patience.late(startedAt, waited()))
        throw new RedisStaysSlow(error.message);
      throw error;
    }
  }

  #isProbing(): boolean {
    return this.#slow.state === CircuitState.HalfOpen || this.#broken.state === CircuitState.HalfOpen;
  }
}
