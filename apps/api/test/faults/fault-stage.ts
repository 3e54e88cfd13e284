import type { ApiPart, Cluster, ClusterOptions, Mongo, RedisPart } from "@pintpoint/cluster";
import { startCluster, startMongo, startRedis } from "@pintpoint/cluster";
import { afterAll, beforeAll } from "vitest";
import { RecordingBackend } from "../proxy/recording-backend.ts";

/** Real processes of a whole cluster, which a test may hurt; whatever it ends it starts again. */
export interface FaultStage {
  /** HAProxy's. */
  readonly origin: string;
  readonly cluster: Cluster;
  readonly redis: RedisPart;
  readonly nodes: readonly [ApiPart, ApiPart];
  /** With the same port, and empty. */
  restartRedis(): Promise<void>;
}

/** Two nodes, HAProxy, Redis and MongoDB for all tests of a file. */
export function faultStage(options: Pick<ClusterOptions, "rateLimitFactor" | "apiEnv"> = {}): FaultStage {
  let parts: { page: RecordingBackend; mongo: Mongo; redis: RedisPart; cluster: Cluster } | null = null;
  const there = () => {
    if (parts === null) throw new Error("the stage is not set yet");
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
      return there().cluster.origin;
    },
    get cluster() {
      return there().cluster;
    },
    get redis() {
      return there().redis;
    },
    get nodes() {
      const [one, other] = there().cluster.apis;
      if (one === undefined || other === undefined) throw new Error("a cluster of two has two nodes");
      return [one, other] as const;
    },
    async restartRedis() {
      there().redis = await startRedis({ port: there().redis.port });
    },
  };
}
