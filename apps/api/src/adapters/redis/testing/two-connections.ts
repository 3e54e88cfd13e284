import type { RedisService } from "@pintpoint/cluster";
import { startRedis } from "@pintpoint/cluster";
import { afterAll, beforeAll, beforeEach } from "vitest";
import type { RedisConnection } from "../open-redis.ts";
import { connectedRedis } from "./connected-redis.ts";

/** There from the first test on. */
interface TwoConnections {
  readonly server: RedisService;
  /** As two processes have them. */
  readonly connections: readonly [RedisConnection, RedisConnection];
}

/** One Redis for all tests of this group, empty before each. */
export function twoConnections(): TwoConnections {
  let server: RedisService;
  let connections: [RedisConnection, RedisConnection];
  beforeAll(async () => {
    server = await startRedis();
    connections = [await connectedRedis({ url: server.uri }), await connectedRedis({ url: server.uri })];
  });
  afterAll(async () => {
    for (const redis of connections) await redis.close();
    await server.end("SIGKILL");
  });
  beforeEach(() => server.flush());
  return {
    get server() {
      return server;
    },
    get connections() {
      return connections;
    },
  };
}
