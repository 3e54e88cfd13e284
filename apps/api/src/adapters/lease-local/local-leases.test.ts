import { registerLeaseSuite } from "@pintpoint/port-suites";
import { createLocalLeases } from "./local-leases.ts";

registerLeaseSuite("lease-local", async () => {
  const node = createLocalLeases();
  return { nodes: [node(), node()], dispose: async () => {} };
});
