/** Redis did not do it: timeout, no connection, read-only, or an error. The caller goes on without Redis (CA3). */
export class RedisFailure extends Error {
  override name = "RedisFailure";
}

/** No answer in time; it is unknown whether the command was executed. */
export class RedisTimeout extends RedisFailure {
  override name = "RedisTimeout";
}

/** A second timeout, without an answer in between. */
export class RedisRepeatedTimeout extends RedisTimeout {
  override name = "RedisRepeatedTimeout";
}

/** For `withTimeout`. Not ioredis's commandTimeout: it counts our own delay as Redis's. */
export function throwRedisTimeout(ms: number): () => never {
  return () => {
    throw new RedisTimeout(`no answer in ${ms} ms`);
  };
}

/** ioredis's errors contain the command with its arguments, that is rendered meetups; they must not be logged. */
export function toRedisFailure(error: unknown): RedisFailure {
  if (error instanceof RedisFailure) return error;
  return new RedisFailure(error instanceof Error ? error.message : String(error));
}
