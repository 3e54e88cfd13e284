import { registerSharedSpendingSuite } from "@pintpoint/port-suites";
import { createMemorySpending } from "./memory-spending.ts";

registerSharedSpendingSuite("rates-memory", async () => {
  const spending = createMemorySpending();
  return { nodes: [spending, spending] as const, dispose: async () => {} };
});
