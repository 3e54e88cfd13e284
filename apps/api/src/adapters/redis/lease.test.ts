import { type RedisService, startRedis } from "@pintpoint/cluster";
import { freshId, registerLeaseSuite } from "@pintpoint/port-suites";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createRedisLease } from "./lease.ts";
import { connectedRedis, silentTelemetry } from "./testing/connected-redis.ts";

let server: RedisService;
beforeAll(async () => {
  server = await startRedis();
});
afterAll(() => server.end("SIGKILL"));

async function open() {
  const redis = await connectedRedis({ url: server.uri });
  const node = () => createRedisLease({ redis, telemetry: silentTelemetry });
  return { nodes: [node(), node()] as const, dispose: () => redis.close() };
}

registerLeaseSuite("lease-redis", open);

it("[CA3] [CA4] while Redis is frozen nobody gets a lease, and nobody is hurt", async () => {
  const { nodes, dispose } = await open();
  server.freeze();
  try {
    expect(await nodes[0].acquire(freshId(), 1_000)).toBe(false);
    await expect(nodes[0].close()).resolves.toBeUndefined();
  } finally {
    server.thaw();
    await dispose();
  }
});
