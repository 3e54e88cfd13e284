import type { Timers } from "./timers.ts";
import { realTimers } from "./timers.ts";

/**
 * What `promise` gives, or after `ms` what `timedOut` gives or throws; what comes of the promise later is ignored.
 * After this process was busy, timers run before the answers that have arrived, so our own delay would count as the other
 * side's: one `setImmediate` later those answers are read.
 */
export function withTimeout<Result>(
  promise: Promise<Result>,
  ms: number,
  timedOut: () => Result,
  timers: Pick<Timers, "after"> = realTimers,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const cancel = timers.after(ms, () =>
      setImmediate(() => {
        try {
          resolve(timedOut());
        } catch (error) {
          reject(error);
        }
      }),
    );
    promise.finally(cancel).then(resolve, reject);
  });
}
