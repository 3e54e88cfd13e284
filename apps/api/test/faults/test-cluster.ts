import type { ApiService, Cluster, ClusterOptions, Mongo, RedisService } from "@pintpoint/cluster";
import { startCluster, startMongo, startRedis } from "@pintpoint/cluster";
import { afterAll, beforeAll } from "vitest";
import { RecordingBackend } from "../proxy/recording-backend.ts";

/** A real cluster of processes that a test may break; what a test ends it starts again. */
export interface TestCluster {
  /** HAProxy's. */
  readonly origin: string;
  readonly cluster: Cluster;
  readonly redis: RedisService;
  readonly nodes: readonly [ApiService, ApiService];
  /** With the same port, and empty. */
  restartRedis(): Promise<void>;
}

/** Two nodes, HAProxy, Redis and MongoDB for all tests of a file. */
export function useTestCluster(options: Pick<ClusterOptions, "rateLimitFactor" | "apiEnv"> = {}): TestCluster {
  let parts: { page: RecordingBackend; mongo: Mongo; redis: RedisService; cluster: Cluster } | null = null;
  const startedParts = () => {
    if (parts === null) throw new Error("the cluster is not started yet");
    return parts;
  };
  beforeAll(async () => {
    const [page, mongo, redis] = await Promise.all([RecordingBackend.open("web"), startMongo(), startRedis()]);
    const cluster = await startCluster({ apis: 2, mongo, redis, web: page, rateLimitFactor: 100, ...options });
    parts = { page, mongo, redis, cluster };
  }, 120_000);
  afterAll(async () => {
    // Killed: how nodes end is a test of its own.
    await Promise.all((parts?.cluster.apis ?? []).map((api) => api.end("SIGKILL")));
    await parts?.cluster.end();
    await Promise.all([parts?.redis.end("SIGKILL"), parts?.mongo.end(), parts?.page.close()]);
  });

  return {
    get origin() {
      return startedParts().cluster.origin;
    },
    get cluster() {
      return startedParts().cluster;
    },
    get redis() {
      return startedParts().redis;
    },
    get nodes() {
      const [one, other] = startedParts().cluster.apis;
      if (one === undefined || other === undefined) throw new Error("a cluster of two has two nodes");
      return [one, other] as const;
    },
    async restartRedis() {
      startedParts().redis = await startRedis({ port: startedParts().redis.port });
    },
  };
}
