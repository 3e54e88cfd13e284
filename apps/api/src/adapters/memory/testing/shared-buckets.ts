import type { SharedBuckets } from "@pintpoint/core/shared";

/** For tests: buckets shared by all nodes that are given this object, within one process. */
export function createMemorySharedBuckets(): SharedBuckets {
  /** By bucket, when it is full again. */
  const fullAt = new Map<string, number>();
  return {
    async take({ limit, owner, subject }, { atOnce, perMinute }) {
      const bucket = JSON.stringify([limit, owner, subject]);
      const msPerToken = 60_000 / perMinute;
      const now = performance.now();
      const fullBefore = Math.min(fullAt.get(bucket) ?? 0, now + msPerToken * atOnce);
      const fullAfter = Math.max(now, fullBefore) + msPerToken;
      fullAt.set(bucket, fullAfter);
      return Math.ceil(fullAfter - now);
    },
  };
}
