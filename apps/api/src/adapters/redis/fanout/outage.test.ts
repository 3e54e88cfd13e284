import { type RedisService, startRedis } from "@pintpoint/cluster";
import { freshId } from "@pintpoint/port-suites";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { RedisTelemetry } from "../../../telemetry/redis-events.ts";
import { until } from "../../../testing/until.ts";
import { silentTelemetry } from "../testing/connected-redis.ts";
import { excessOverTimer } from "../testing/excess-over-timer.ts";
import { expectNoUnhandledRejection } from "../testing/expect-no-unhandled-rejection.ts";
import type { RedisFanout } from "./redis-fanout.ts";
import { createRedisFanout } from "./redis-fanout.ts";

expectNoUnhandledRejection();

describe("fanout-redis when Redis fails", { timeout: 60_000 }, () => {
  let server: RedisService;
  let nodes: RedisFanout[];
  let returns: number;
  let attempts: number;
  const telemetry: RedisTelemetry = { ...silentTelemetry, connectionFailed: () => void attempts++ };
  const node = () =>
    createRedisFanout({ url: server.uri, telemetry, listenerFailed: () => {}, reconnected: () => void returns++ });

  beforeEach(async () => {
    [returns, attempts] = [0, 0];
    server = await startRedis();
    nodes = [node(), node()];
    await settle();
  });
  afterEach(async () => {
    await Promise.all(nodes.map((fanout) => fanout.close()));
    await server.end("SIGKILL");
  });
  const settle = () => Promise.all(nodes.map((fanout) => fanout.settled()));
  /** How much each node has heard of the topic. */
  const watch = (id: string): number[] => {
    const heard = nodes.map(() => 0);
    for (const [index, fanout] of nodes.entries()) {
      fanout.subscribe(id, () => {
        heard[index] = (heard[index] ?? 0) + 1;
      });
    }
    return heard;
  };
  const publish = async (id: string): Promise<void> => {
    await nodes[0]?.publish(id, Uint8Array.of(1));
  };
  const arrivesAgain = async (id: string, heard: number[]): Promise<void> => {
    await until("the other node hears again", async () => {
      const before = heard[1] ?? 0;
      await publish(id).catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, 30));
      return (heard[1] ?? 0) > before;
    });
  };

  it("[RT9] [FA14] killed: local watchers hear at once, each publish rejects at once; back, everything stands again", async () => {
    const [before, during] = [freshId(), freshId()];
    const heard = watch(before);
    await settle();
    await server.end("SIGKILL");
    await until("the connection is gone", () => attempts >= 4);
    for (let n = 1; n <= 20; n++) {
      const publishing = publish(before);
      expect(heard[0]).toBe(n);
      expect(await excessOverTimer(20, () => expect(publishing).rejects.toThrow())).toBeLessThan(100);
    }
    // Who comes while Redis is away is not forgotten, who goes is.
    const receivedDuring = watch(during);
    nodes[1]?.subscribe(freshId(), () => {})();
    expect(returns).toBe(0);
    server = await startRedis({ port: server.port });
    await settle();
    expect(returns).toBe(2);
    await arrivesAgain(during, receivedDuring);
    await arrivesAgain(before, heard);
    expect((await server.cli("PUBSUB", "SHARDCHANNELS", "pintpoint:topic:*")).split("\n")).toHaveLength(2);
    await until("they are told once more when all nodes must be back", () => returns === 4);
  });

  it("[RT9] [FA15] frozen: local watchers hear at once, a publish waits 500 ms at most", async () => {
    const id = freshId();
    const heard = watch(id);
    await settle();
    server.freeze();
    const publishing = publish(id);
    expect(heard[0]).toBe(1);
    expect(await excessOverTimer(500, () => expect(publishing).rejects.toThrow())).toBeLessThan(100);
    // Longer than the driver waits for an answer: it connects anew.
    await until("somebody gave up", () => attempts > 0);
    await expect(publish(id)).rejects.toThrow();
    server.thaw();
    await arrivesAgain(id, heard);
  });

  it("[RT9] [FA17] demoted and emptied: pub/sub goes on", async () => {
    const id = freshId();
    const heard = watch(id);
    await settle();
    await server.demote();
    await publish(id);
    await server.restore();
    await server.flush();
    await publish(id);
    await settle();
    expect(heard).toEqual([2, 2]);
  });

  it("[RT9] connections that are cut are made again by themselves, with their subscriptions", async () => {
    const id = freshId();
    const heard = watch(id);
    await settle();
    await server.cli("CLIENT", "KILL", "TYPE", "pubsub");
    await until("both are back", () => returns === 2);
    await arrivesAgain(id, heard);
  });

  it("[RT10] a node that is closed while Redis is away ends", async () => {
    await server.end("SIGKILL");
    await Promise.all(nodes.map((fanout) => fanout.close()));
    await expect(publish(freshId())).resolves.toBeUndefined();
  });
});
