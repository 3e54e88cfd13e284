import type { RedisService } from "@pintpoint/cluster";
import { startRedis } from "@pintpoint/cluster";
import type { Command, Identity } from "@pintpoint/core/meetups";
import { meetupRateTable } from "@pintpoint/core/meetups";
import { aRecord } from "@pintpoint/core/testing";
import { registerSharedBucketsSuite } from "@pintpoint/port-suites";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MeetupRateLimits } from "../../meetups/writer/meetup-rate-limits.ts";
import { createMeetupRateLimits } from "../../meetups/writer/meetup-rate-limits.ts";
import { ManualTimers } from "../../testing/manual-timers.ts";
import { until } from "../../testing/until.ts";
import type { RedisConnection } from "./open-redis.ts";
import { createRedisSharedBuckets } from "./shared-buckets.ts";
import { connectedRedis, isAnswering } from "./testing/connected-redis.ts";
import { expectNoUnhandledRejection } from "./testing/expect-no-unhandled-rejection.ts";
import { twoConnections } from "./testing/two-connections.ts";

expectNoUnhandledRejection();

const { meetup } = aRecord();
const retitle: Command = { kind: "editMeetup", title: "Wine" };
const guest: Identity = { kind: "guest" };
const ask = (node: MeetupRateLimits, identity: Identity = guest) => node.check(meetup, { command: retitle }, identity);

/** How many of `times` are taken. */
function taken(node: MeetupRateLimits, times: number): number {
  let count = 0;
  for (let n = 0; n < times; n++) {
    const use = ask(node);
    if (use?.retryAfter !== null) continue;
    use.consume();
    count++;
  }
  return count;
}

describe("spending", () => {
  let server: RedisService;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.end("SIGKILL"));

  registerSharedBucketsSuite("rates-redis", async () => {
    const [one, other] = [await connectedRedis({ url: server.uri }), await connectedRedis({ url: server.uri })];
    const dispose = async () => {
      for (const redis of [one, other]) await redis.close();
    };
    return { nodes: [createRedisSharedBuckets(one), createRedisSharedBuckets(other)] as const, dispose };
  });
});

describe("what a meetup takes, shared through Redis", { timeout: 60_000 }, () => {
  const redis = twoConnections();

  /** Two processes whose own clocks stand still: what comes back to them they have from Redis. */
  const twoNodes = () => {
    const node = (connection: RedisConnection) =>
      createMeetupRateLimits(meetupRateTable(1), {
        timers: new ManualTimers(),
        sharedBuckets: createRedisSharedBuckets(connection),
      });
    return [node(redis.connections[0]), node(redis.connections[1])] as const;
  };
  const keys = async () => String(await redis.server.cli("KEYS", "pintpoint:rate:*"));

  it("[MS14] what one node took counts on the other, as soon as that has taken one itself", async () => {
    const [one, other] = twoNodes();
    expect(taken(one, 100)).toBe(60);
    await until("Redis has heard of it", async () => (await keys()) !== "");
    await isAnswering(redis.connections[0]);
    expect(taken(other, 1)).toBe(1);
    await until("the other knows", async () => ask(other)?.retryAfter !== null);
    expect(ask(other, { kind: "organiser" })?.retryAfter).toBeNull();
  });

  it("[MS14] [SX10] the meetup's id, which is a capability, is in no key", async () => {
    taken(twoNodes()[0], 1);
    await until("Redis has heard of it", async () => (await keys()) !== "");
    expect(await keys()).not.toContain(meetup.id);
  });

  it("[MS14] a clock of Redis's that was ahead makes nobody wait longer than an empty bucket does", async () => {
    const [one, other] = twoNodes();
    taken(one, 1);
    await until("Redis has heard of it", async () => (await keys()) !== "");
    const [key = ""] = (await keys()).split(",");
    await redis.server.cli("SET", key, String(Date.now() + 30 * 86_400_000));
    taken(other, 1);
    await until("the other knows", async () => ask(other)?.retryAfter !== null);
    expect(ask(other)?.retryAfter).toBeLessThanOrEqual(60);
    expect(Number(await redis.server.cli("PTTL", key))).toBeLessThanOrEqual(70_000);
  });

  it("[MS14] [CA3] while Redis is frozen each node counts for itself, and nobody waits for it", async () => {
    const nodes = twoNodes();
    redis.server.freeze();
    try {
      for (const node of nodes) expect(taken(node, 100)).toBe(60);
    } finally {
      redis.server.thaw();
    }
    for (const connection of redis.connections) await until("Redis is asked again", () => isAnswering(connection));
  });
});
