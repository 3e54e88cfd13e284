import { RedisTimeout } from "./redis-failure.ts";

/**
 * The result of `promise`, or RedisTimeout after `ms`. Not ioredis's commandTimeout: after this process was busy,
 * timers run before the replies that have arrived, so our own delay would count as Redis's. One `setImmediate` later
 * those replies are read.
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
