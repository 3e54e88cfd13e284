import { registerSharedBucketsSuite } from "@pintpoint/port-suites";
import { createMemorySharedBuckets } from "./shared-buckets.ts";

registerSharedBucketsSuite("rates-memory", async () => {
  const buckets = createMemorySharedBuckets();
  return { nodes: [buckets, buckets] as const, dispose: async () => {} };
});
