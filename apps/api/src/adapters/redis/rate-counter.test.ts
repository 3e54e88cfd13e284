import { meetupAddressRates } from "@pintpoint/core/meetups";
import { clientRates, type RateCounter } from "@pintpoint/core/shared";
import { registerRateCounterSuite } from "@pintpoint/port-suites";
import { describe, expect, it } from "vitest";
import { addressLimit, createAddressRateLimits } from "../../rate-limits/address-rate-limits.ts";
import { until } from "../../testing/until.ts";
import { createRedisRateCounter } from "./rate-counter.ts";
import { isAnswering } from "./testing/connected-redis.ts";
import { excessOverTimer } from "./testing/excess-over-timer.ts";
import { expectNoUnhandledRejection } from "./testing/expect-no-unhandled-rejection.ts";
import { twoConnections } from "./testing/two-connections.ts";

expectNoUnhandledRejection();

/** As the app and its module of meetups make them. */
function limitsOver(counter: RateCounter) {
  const { creations, misses } = meetupAddressRates(0.1);
  return {
    ...createAddressRateLimits(clientRates(0.1), counter),
    creation: addressLimit("creations", creations, counter),
    miss: addressLimit("misses", misses, counter),
  };
}

describe("rates in Redis", { timeout: 60_000 }, () => {
  const redis = twoConnections();

  /** Of two processes; limits of 600 requests, 12 creations and 3 misses a minute. */
  const twoNodes = () => redis.connections.map((connection) => limitsOver(createRedisRateCounter(connection)));
  const address = "192.0.2.7";

  registerRateCounterSuite("rate-counter-redis", async () => {
    const [one, other] = [createRedisRateCounter(redis.connections[0]), createRedisRateCounter(redis.connections[1])];
    return {
      nodes: [one, other],
      endMinute: async ({ name }, key) =>
        void (await redis.server.cli("PEXPIRE", `pintpoint:rate:${name}:${key}`, "0")),
      dispose: async () => {},
    };
  });

  it("what an address asks of one node counts on the other", async () => {
    const [one, other] = twoNodes();
    for (let n = 0; n < 12; n++) expect(await (n % 2 === 0 ? one : other)?.creation(address)).toBeNull();
    for (const node of [one, other]) {
      const wait = await node?.creation(address);
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(60);
    }
    expect(await one?.creation("192.0.2.8")).toBeNull();
    expect(await one?.request(address)).toBeNull();
  });

  it("requests are shared out in batches: hardly any asks Redis, and all together stay within the limit", async () => {
    const [one, other] = twoNodes();
    let passed = 0;
    for (let n = 0; n < 1_000; n++) if ((await (n % 2 === 0 ? one : other)?.request(address)) === null) passed++;
    expect(passed).toBeLessThanOrEqual(600);
    expect(passed).toBeGreaterThanOrEqual(596);
  });

  it("misses on one node count on the other", async () => {
    const [one, other] = twoNodes();
    for (let n = 0; n < 3; n++) expect(await one?.miss(address)).toBeNull();
    expect(await other?.miss(address)).toBeGreaterThan(0);
    expect(await one?.miss(address)).toBeGreaterThan(0);
  });

  it("a clock of Redis's that was ahead locks nobody out for longer than a minute", async () => {
    const [one, other] = twoNodes();
    for (let n = 0; n < 12; n++) await one?.creation(address);
    // As Redis sees a key that it was given when its clock was 30 days ahead.
    await redis.server.cli("EXPIRE", `pintpoint:rate:creations:${address}`, String(30 * 86_400));
    expect(await other?.creation(address)).toBeNull();
    expect(Number(await redis.server.cli("TTL", `pintpoint:rate:creations:${address}`))).toBeLessThanOrEqual(60);
  });

  it("[CA3] while Redis is frozen each node counts for itself, and nobody waits long", async () => {
    const [one, other] = twoNodes();
    redis.server.freeze();
    try {
      expect(await excessOverTimer(250, async () => void (await one?.creation(address)))).toBeLessThan(100);
      for (let n = 0; n < 11; n++) {
        expect(await excessOverTimer(20, async () => expect(await one?.creation(address)).toBeNull())).toBeLessThan(
          100,
        );
      }
      expect(await one?.creation(address)).toBeGreaterThan(0);
      expect(await other?.creation(address)).toBeNull();
    } finally {
      redis.server.thaw();
    }
    for (const connection of redis.connections) await until("Redis is asked again", () => isAnswering(connection));
    // Counted by Redis again, which has not heard of what was counted here.
    const fresh = twoNodes();
    for (const node of fresh) expect(await node.creation("192.0.2.9")).toBeNull();
    expect(await redis.server.cli("GET", "pintpoint:rate:creations:192.0.2.9")).toBe("2");
  });

  it("counters go with their minute", async () => {
    await twoNodes()[0]?.creation(address);
    expect(Number(await redis.server.cli("TTL", `pintpoint:rate:creations:${address}`))).toBeGreaterThan(50);
  });
});
