import { RedisTimeout } from "./redis-failure.ts";

/**
 * The answer, or RedisTooSlow after `ms`. Not the driver's commandTimeout: a timer is served before the answers that
 * arrived while this process was busy, so a pause of our own would count as Redis's. One more turn of the loop reads them.
 */
export function withTimeout<T>(promise: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const rejectLate = () => reject(new RedisTimeout(`no answer in ${ms} ms`));
    const timer = setTimeout(() => setImmediate(rejectLate), ms);
    promise.then(
      (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      (error) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}
