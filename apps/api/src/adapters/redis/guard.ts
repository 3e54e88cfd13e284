import type { CircuitBreakerPolicy } from "cockatiel";
import { CircuitState, ConsecutiveBreaker, circuitBreaker, handleAll, handleWhen } from "cockatiel";
import { inTime } from "./in-time.ts";
import { Patience } from "./patience.ts";
import { plainFailure, RedisFailure, RedisTooSlow } from "./redis-failure.ts";

/** In milliseconds. */
const halfOpenAfter = 2_000;
const failuresInARow = 5;

export interface GuardOptions {
  opened(error: unknown): void;
}

/**
 * All waiting for Redis goes through here (CA3). After the first call that is not answered in time, or the fifth in a row
 * that fails, everybody is refused at once; every two seconds one call may try.
 */
export class Guard {
  readonly #slow: CircuitBreakerPolicy;
  readonly #broken: CircuitBreakerPolicy;
  readonly #patience = new Patience();

  constructor({ opened }: GuardOptions) {
    this.#slow = circuitBreaker(
      handleWhen((error) => error instanceof RedisTooSlow),
      {
        halfOpenAfter,
        breaker: new ConsecutiveBreaker(1),
      },
    );
    this.#broken = circuitBreaker(handleAll, { halfOpenAfter, breaker: new ConsecutiveBreaker(failuresInARow) });
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
    const answer = await inTime(work(), this.#patience.left(startedAt));
    this.#patience.answered(startedAt, performance.now() - startedAt);
    return answer;
  }

  #isProbing(): boolean {
    return this.#slow.state === CircuitState.HalfOpen || this.#broken.state === CircuitState.HalfOpen;
  }
}
