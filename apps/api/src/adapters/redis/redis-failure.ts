/** Redis did not do it: too slow, not there, read-only, or out of order. Whoever asked goes on without it (CA3). */
export class RedisFailure extends Error {
  override name = "RedisFailure";
}

/** It did not answer in time; whether it did what it was asked nobody knows. */
export class RedisTimeout extends RedisFailure {
  override name = "RedisTooSlow";
}

/** Nor had it answered somebody before, and it has answered nobody since. */
export class RedisRepeatedTimeout extends RedisTimeout {
  override name = "RedisStaysSlow";
}

/** The driver's errors carry the command with its arguments, which are rendered meetups: they must not get into a log. */
export function toRedisFailure(error: unknown): RedisFailure {
  if (error instanceof RedisFailure) return error;
  return new RedisFailure(error instanceof Error ? error.message : String(error));
}
