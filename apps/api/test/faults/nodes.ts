import { setTimeout as pause } from "node:timers/promises";
import type { ApiPart, RedisPart, StandIn } from "@pintpoint/cluster";
import { startApi, startRedis, startStandIn } from "@pintpoint/cluster";
import type { Visitor } from "../../src/testing/visitor.ts";
import { created } from "../../src/testing/visitor.ts";
import { visitorAt } from "./visitor-at.ts";

/** One process of the api. */
export interface Node {
  readonly part: ApiPart;
  readonly origin: string;
  readonly send: Visitor;
}

/** Two processes of the api on one stand-in for a replica set and one Redis. */
export interface Nodes {
  readonly standIn: StandIn;
  readonly redis: RedisPart;
  readonly both: readonly [Node, Node];
  /** All faults are over, and both nodes know it: they write again, and ask every member. */
  calm(): Promise<void>;
  end(): Promise<void>;
}

/** In milliseconds: a member that has come back is known to every node by then (the driver looks every 2 s). */
const heartbeat = 2_500;

/** @param reads whom each of the two asks first (RW2) */
export async function startNodes(reads: ["primary" | "secondary", "primary" | "secondary"]): Promise<Nodes> {
  const [standIn, redis] = await Promise.all([startStandIn(), startRedis()]);
  const start = async (name: string, mode: string): Promise<Node> => {
    const env = { MONGODB_READS: mode, LOG_LEVEL: "error" };
    const part = await startApi({ name, mongoUri: standIn.uri, redisUrl: redis.uri, rateLimitFactor: 1_000, env });
    return { part, origin: part.origin, send: visitorAt(part.origin) };
  };
  const both = await Promise.all([start("node-1", reads[0]), start("node-2", reads[1])]);
  for (const { origin } of both) await isReady(origin);
  const probe = await created(both[0].send);

  let wasAway = false;
  const away =
    <Result>(go: (member: number) => Result) =>
    (member: number): Result => {
      wasAway = true;
      return go(member);
    };

  return {
    standIn: Object.create(standIn, { kill: { value: away(standIn.kill) }, hang: { value: away(standIn.hang) } }),
    redis,
    both,
    async calm() {
      await standIn.heal();
      const writes = async ({ send }: Node) => (await send("PATCH", probe.path, { body: { title: "Calm" } })).status;
      for (const node of both) await until(async () => (await writes(node)) === 200);
      if (wasAway) await pause(heartbeat);
      wasAway = false;
    },
    async end() {
      await Promise.all(both.map(({ part }) => part.end("SIGKILL")));
      await redis.end("SIGKILL");
      await standIn.end();
    },
  };
}

export async function isReady(origin: string): Promise<void> {
  await until(async () => (await fetch(`${origin}/readyz`)).ok);
}

/** Outside of tests, too; whatever it waits for comes within seconds, or a machine is very busy. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 40_000; !(await isSo()); await pause(50)) {
    if (Date.now() > end) throw new Error("it did not come true in time");
  }
}
