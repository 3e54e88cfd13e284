import type { RedisPart } from "@pintpoint/cluster";
import { startRedis } from "@pintpoint/cluster";
import type { Command, Identity } from "@pintpoint/core";
import { meetupRateTable } from "@pintpoint/core";
import { aRecord } from "@pintpoint/core/testing";
import { registerSharedSpendingSuite } from "@pintpoint/port-suites";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { MeetupRates } from "../../realtime/group-commit/meetup-rates.ts";
import { createMeetupRates } from "../../realtime/group-commit/meetup-rates.ts";
import { TurnedTimers } from "../../testing/turned-timers.ts";
import type { GuardedRedis } from "../redis/open-redis.ts";
import { answers, connectedRedis } from "../redis/testing/connected-redis.ts";
import { expectNoUnhandledRejection } from "../redis/testing/unhandled.ts";
import { until } from "../redis/testing/until.ts";
import { createRedisSpending } from "./redis-spending.ts";

expectNoUnhandledRejection();

const { meetup } = aRecord();
const retitle: Command = { kind: "editMeetup", title: "Wine" };
const guest: Identity = { kind: "guest" };
const ask = (node: MeetupRates, identity: Identity = guest) => node.ask(meetup, { command: retitle }, identity);

/** How many of `times` are taken. */
function taken(node: MeetupRates, times: number): number {
  let count = 0;
  for (let n = 0; n < times; n++) {
    const use = ask(node);
    if (use?.wait !== null) continue;
    use.spend();
    count++;
  }
  return count;
}

describe("spending", () => {
  let server: RedisPart;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.end("SIGKILL"));

  registerSharedSpendingSuite("rates-redis", async () => {
    const [one, other] = [await connectedRedis({ url: server.uri }), await connectedRedis({ url: server.uri })];
    const dispose = async () => {
      for (const redis of [one, other]) await redis.close();
    };
    return { nodes: [createRedisSpending(one), createRedisSpending(other)] as const, dispose };
  });
});

describe("what a meetup takes, shared through Redis", { timeout: 60_000 }, () => {
  let server: RedisPart;
  let connections: [GuardedRedis, GuardedRedis];
  beforeAll(async () => {
    server = await startRedis();
    connections = [await connectedRedis({ url: server.uri }), await connectedRedis({ url: server.uri })];
  });
  afterAll(async () => {
    for (const redis of connections) await redis.close();
    await server.end("SIGKILL");
  });
  beforeEach(() => server.flush());

  /** Two processes whose own clocks stand still: what comes back to them they have from Redis. */
  const twoNodes = () => {
    const node = (redis: GuardedRedis) =>
      createMeetupRates(meetupRateTable(1), { timers: new TurnedTimers(), spending: createRedisSpending(redis) });
    return [node(connections[0]), node(connections[1])] as const;
  };
  const keys = async () => String(await server.say("KEYS", "pintpoint:rate:*"));

  it("[MS14] what one node took counts on the other, as soon as that has taken one itself", async () => {
    const [one, other] = twoNodes();
    expect(taken(one, 100)).toBe(60);
    await until("Redis has heard of it", async () => (await keys()) !== "");
    await answers(connections[0]);
    expect(taken(other, 1)).toBe(1);
    await until("the other knows", async () => ask(other)?.wait !== null);
    expect(ask(other, { kind: "organiser" })?.wait).toBeNull();
  });

  it("[MS14] the meetup's id, which is a capability, is in no key", async () => {
    taken(twoNodes()[0], 1);
    await until("Redis has heard of it", async () => (await keys()) !== "");
    expect(await keys()).not.toContain(meetup.id);
  });

  it("[MS14] a clock of Redis's that was ahead makes nobody wait longer than an empty bucket does", async () => {
    const [one, other] = twoNodes();
    taken(one, 1);
    await until("Redis has heard of it", async () => (await keys()) !== "");
    const [key = ""] = (await keys()).split(",");
    await server.say("SET", key, String(Date.now() + 30 * 86_400_000));
    taken(other, 1);
    await until("the other knows", async () => ask(other)?.wait !== null);
    expect(ask(other)?.wait).toBeLessThanOrEqual(60);
    expect(Number(await server.say("PTTL", key))).toBeLessThanOrEqual(70_000);
  });

  it("[MS14] [CA3] while Redis is frozen each node counts for itself, and nobody waits for it", async () => {
    const nodes = twoNodes();
    server.freeze();
    try {
      for (const node of nodes) expect(taken(node, 100)).toBe(60);
    } finally {
      server.thaw();
    }
    for (const redis of connections) await until("Redis is asked again", () => answers(redis));
  });
});
