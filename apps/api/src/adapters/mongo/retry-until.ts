import { setTimeout as pause } from "node:timers/promises";
import { StoreUnavailable } from "@pintpoint/core/shared";

/** In milliseconds. */
const retryDelayMs = 200;
interface RetryLimits {
  /** In milliseconds of performance.now(): a wall clock that is set would make it wait for too long, or not at all. */
  until: number;
  /** In milliseconds: no try begins with less time than this. */
  minAttempt: number;
  mayContinue(): boolean;
}

/**
 * Retries while nothing was written (StoreUnavailable) and there is time: a new primary may be elected. The driver
 * retries only once, and after the primary has died both attempts fail at once.
 */
export async function retryUntil<Result>(
  { until, minAttempt, mayContinue }: RetryLimits,
  attempt: () => Promise<Result>,
): Promise<Result> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      const isFinal = !(error instanceof StoreUnavailable) || performance.now() + retryDelayMs + minAttempt >= until;
      if (isFinal || !mayContinue()) throw error;
    }
    await pause(retryDelayMs);
  }
}
