import { type ApiService, startApi, startMongo, startRedis, waitUntil } from "@pintpoint/cluster";
import { cpuMicroseconds } from "../measure/process-cost.ts";

/** The databases of a scenario, and the nodes that it starts on them. */
export interface BenchCluster {
  mongoUri: string;
  redisUrl: string;
  /** Of the database's members, in microseconds so far; NaN where they are somebody else's (MONGODB_URI). */
  databaseCpu(): number;
  /** A node with its rates lifted by the documented factor, once it is ready; `redisUrl` may lead elsewhere. */
  node(name: string, redisUrl?: string): Promise<ApiService>;
  /** Ended after the nodes, the last first. */
  onEnd(end: () => unknown): void;
}

/** Higher than what any scenario asks for; HAProxy's must be whole. */
export const RATE_LIMIT_FACTOR = 100_000;

/** Starts real databases, lets `work` measure, and ends everything, whatever happens. */
export async function withBenchCluster<Result>(work: (parts: BenchCluster) => Promise<Result>): Promise<Result> {
  const ends: (() => unknown)[] = [];
  try {
    const mongo = await startMongo();
    ends.push(() => mongo.end());
    const redis = await startRedis();
    ends.push(() => redis.end());
    return await work({
      mongoUri: mongo.uri,
      redisUrl: redis.uri,
      databaseCpu: () =>
        mongo.members.length === 0 ? Number.NaN : mongo.members.reduce((sum, { pid }) => sum + cpuMicroseconds(pid), 0),
      onEnd: (end) => void ends.push(end),
      async node(name, redisUrl = redis.uri) {
        const api = await startApi({
          name,
          mongoUri: mongo.uri,
          redisUrl,
          rateLimitFactor: RATE_LIMIT_FACTOR,
          env: { LOG_LEVEL: "silent" },
        });
        ends.push(() => api.end("SIGKILL"));
        await waitUntil(async () => (await fetch(`${api.origin}/readyz`)).ok, {
          what: `${name} is ready`,
          withinMs: 60_000,
        });
        return api;
      },
    });
  } finally {
    for (let end = ends.pop(); end !== undefined; end = ends.pop()) await end();
  }
}
