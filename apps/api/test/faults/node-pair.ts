import { setTimeout as pause } from "node:timers/promises";
import type { ApiService, FakeReplicaSet, RedisService } from "@pintpoint/cluster";
import { startApi, startFakeReplicaSet, startRedis } from "@pintpoint/cluster";
import type { TestClient } from "../../src/meetups/testing/test-client.ts";
import { createMeetupByHttp } from "../../src/meetups/testing/test-client.ts";
import { until } from "../../src/testing/until.ts";
import { testClientAt } from "./test-client-at.ts";

/** One process of the api. */
export interface ApiNode {
  readonly part: ApiService;
  readonly origin: string;
  readonly send: TestClient;
}

/** Two processes of the api on one fake replica set and one Redis. */
export interface NodePair {
  readonly fakeReplicaSet: FakeReplicaSet;
  readonly redis: RedisService;
  readonly both: readonly [ApiNode, ApiNode];
  /** How many writes to this meetup took effect. */
  countWrites(meetupId: string): number;
  /** Ends all faults and waits until both nodes know: they write again and read from every member. */
  restore(): Promise<void>;
  end(): Promise<void>;
}

/** In milliseconds: enough on a very busy machine. */
const recoveryTimeoutMs = 40_000;
/** Milliseconds after which every node knows of a member that is back (the driver checks every 2 s). */
const memberNoticeMs = 2_500;

/** @param reads whom each of the two asks first (RW2) */
export async function startNodes(reads: ["primary" | "secondary", "primary" | "secondary"]): Promise<NodePair> {
  const [fakeReplicaSet, redis] = await Promise.all([startFakeReplicaSet(), startRedis()]);
  const start = async (name: string, mode: string): Promise<ApiNode> => {
    const env = { MONGODB_READS: mode, LOG_LEVEL: "error" };
    const part = await startApi({
      name,
      mongoUri: fakeReplicaSet.uri,
      redisUrl: redis.uri,
      rateLimitFactor: 1_000,
      env,
    });
    return { part, origin: part.origin, send: testClientAt(part.origin) };
  };
  const both = await Promise.all([start("node-1", reads[0]), start("node-2", reads[1])]);
  for (const { origin } of both) await isReady(origin);
  const probe = await createMeetupByHttp(both[0].send);

  let wasAway = false;
  const markAway =
    <Result>(go: (member: number) => Result) =>
    (member: number): Result => {
      wasAway = true;
      return go(member);
    };

  return {
    fakeReplicaSet: Object.create(fakeReplicaSet, {
      kill: { value: markAway(fakeReplicaSet.kill) },
      hang: { value: markAway(fakeReplicaSet.suspend) },
    }),
    redis,
    both,
    countWrites: (meetupId) => fakeReplicaSet.oplog.filter(({ id }) => id === meetupId).length,
    async restore() {
      await fakeReplicaSet.reset();
      const writes = async ({ send }: ApiNode) => (await send("PATCH", probe.path, { body: { title: "Calm" } })).status;
      for (const node of both)
        await until("a node writes again", async () => (await writes(node)) === 200, recoveryTimeoutMs);
      if (wasAway) await pause(memberNoticeMs);
      wasAway = false;
    },
    async end() {
      await Promise.all(both.map(({ part }) => part.end("SIGKILL")));
      await redis.end("SIGKILL");
      await fakeReplicaSet.end();
    },
  };
}

export async function isReady(origin: string): Promise<void> {
  await until("a node is ready", async () => (await fetch(`${origin}/readyz`)).ok, recoveryTimeoutMs);
}
