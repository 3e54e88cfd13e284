import { randomUUID } from "node:crypto";
import { createHttpClient } from "@pintpoint/client";
import type { ApiOptions, ApiService, FakeReplicaSet, RedisService } from "@pintpoint/cluster";
import { startApi, startFakeReplicaSet, startRedis } from "@pintpoint/cluster";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { temporaryDirectory } from "../src/testing/temporary-directory.ts";
import { metric } from "./faults/metric.ts";
import { isReady } from "./faults/node-pair.ts";
import type { VoterGroup } from "./faults/voter-group.ts";
import { createVoterGroup } from "./faults/voter-group.ts";
import { watchAt } from "./faults/watching.ts";

let redises: [RedisService, RedisService];
const nodes: ApiService[] = [];
beforeEach(async () => {
  redises = [await startRedis({ name: "redis-1", password: "hunter2" }), await startRedis({ name: "redis-2" })];
});
afterEach(async () => {
  await Promise.all([...nodes.splice(0), ...redises].map((part) => part.end("SIGKILL")));
});

async function startNode(options: ApiOptions): Promise<ApiService> {
  const node = await startApi({ rateLimitFactor: 100, ...options });
  nodes.push(node);
  await isReady(node.origin);
  return node;
}

/** The names of Pintpoint's connections that Redis lists. */
async function connectionsTo(redis: RedisService): Promise<string[]> {
  const list = await redis.cli("CLIENT", "LIST");
  return [...list.matchAll(/ name=pintpoint-(\S+)/g)].map(([, name = ""]) => name).toSorted();
}

describe("a process connects to a Redis once for all that is there", () => {
  it.each([
    ["one connection for the cache alone", ["CACHE_URL"], []],
    ["one for rates alone", [], ["RATES_URL"]],
    ["one for three that are at one address", ["CACHE_URL", "LEASE_URL", "RATES_URL"], []],
    ["each Redis has its own", ["CACHE_URL", "LEASE_URL"], ["RATES_URL", "FANOUT_URL"]],
    ["REDIS_URL is the default of all", ["REDIS_URL"], []],
  ])("%s", async (_, atOne, atOther) => {
    const env = Object.fromEntries([
      ...atOne.map((name) => [name, redises[0].uri]),
      ...atOther.map((name) => [name, redises[1].uri]),
    ]);
    await startNode({ dataDir: temporaryDirectory(), env });
    const namesOf = (variables: string[]) => {
      const usesAll = variables.includes("REDIS_URL");
      const pubSub = usesAll || variables.includes("FANOUT_URL") ? ["publisher", "subscriber"] : [];
      const commands = variables.some((name) => name !== "FANOUT_URL") ? ["commands"] : [];
      return [...commands, ...pubSub];
    };
    const listed = () => Promise.all(redises.map(connectionsTo));
    await expect.poll(listed).toEqual([namesOf(atOne), namesOf(atOther)]);
  });
});

describe("two nodes with the cache in one Redis and the fan-out in another", () => {
  let fakeReplicaSet: FakeReplicaSet;
  let group: VoterGroup;
  beforeAll(async () => {
    fakeReplicaSet = await startFakeReplicaSet();
  });
  afterAll(() => fakeReplicaSet.end());

  async function twoNodes(): Promise<[ApiService, ApiService]> {
    const [cache, fanout] = redises;
    const env = { CACHE_URL: cache.uri, LEASE_URL: cache.uri, RATES_URL: cache.uri, FANOUT_URL: fanout.uri };
    const start = (name: string) => startNode({ name, mongoUri: fakeReplicaSet.uri, env });
    const pair: [ApiService, ApiService] = [await start("node-1"), await start("node-2")];
    group = await createVoterGroup(pair[0].origin, 1);
    return pair;
  }

  /** The version that the vote made. */
  async function voteAt(origin: string, answer: "yes" | "no"): Promise<number> {
    const { id, people, recorder } = group;
    const [{ id: pid, token } = { id: "", token: "" }] = people;
    const [slot = ""] = Object.keys(recorder.history.first.slots);
    const client = createHttpClient({ baseUrl: origin, bearer: token });
    const { version } = await client.castVotes({ id, pid, body: { votes: { [slot]: answer } } }, { key: randomUUID() });
    return version;
  }

  const loadsAt = (node: ApiService) => metric(node.metricsOrigin, "pintpoint_store_loads_total");
  const serverOf = ({ port }: RedisService) => `"server":"127.0.0.1:${port}"`;

  it("[CA3] the cache's Redis killed: watchers of the other node go on getting each vote at once", async () => {
    const [one, other] = await twoNodes();
    const watching = await watchAt(other.origin, group, "at the other node");
    await redises[0].end("SIGKILL");
    for (const { process } of [one, other]) await expect.poll(() => process.output).toContain(serverOf(redises[0]));
    let cast = 0;
    // Not by the comparison with the store, which comes every 15 s.
    for (let n = 0; n < 4; n++) {
      cast = await voteAt(one.origin, n % 2 === 0 ? "yes" : "no");
      await expect.poll(() => watching.version, { timeout: 3_500, interval: 20 }).toBe(cast);
    }
    expect((await group.read(other.origin)).version).toBe(cast);
    for (const { process } of [one, other]) {
      expect(process.output).not.toContain(serverOf(redises[1]));
      expect(process.output).not.toContain("hunter2");
    }
    await watching.close();
  });

  it("[RT9] [MS5] the fan-out's Redis killed: reads go on being the cache's, and are never older than the last vote", async () => {
    const [one, other] = await twoNodes();
    await redises[1].end("SIGKILL");
    for (const { process } of [one, other]) await expect.poll(() => process.output).toContain(serverOf(redises[1]));
    const cast = await voteAt(one.origin, "yes");
    expect((await group.read(other.origin)).version).toBe(cast);
    const loads = await loadsAt(other);
    for (let n = 0; n < 20; n++) await group.read(other.origin);
    expect(await loadsAt(other)).toBe(loads);
    for (const { process } of [one, other]) expect(process.output).not.toContain(serverOf(redises[0]));
  });
});
