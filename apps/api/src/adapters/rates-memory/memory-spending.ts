import type { SharedSpending } from "@pintpoint/core";

/** One bucket for all who are given it: as the nodes of a cluster share theirs, within one process. For tests. */
export function createMemorySpending(): SharedSpending {
  /** By bucket, when it is full again. */
  const fullAt = new Map<string, number>();
  return {
    async spent({ meetupId, rate, of }, { atOnce, perMinute }) {
      const bucket = JSON.stringify([meetupId, rate, of]);
      const each = 60_000 / perMinute;
      const at = performance.now();
      const before = Math.min(fullAt.get(bucket) ?? 0, at + each * atOnce);
      const after = Math.max(at, before) + each;
      fullAt.set(bucket, after);
      return Math.ceil(after - at);
    },
  };
}
