import { type RedisService, startRedis } from "@pintpoint/cluster";
import { freshId, registerFanoutSuite } from "@pintpoint/port-suites";
import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { hashId } from "../../../telemetry/hash-id.ts";
import { silentTelemetry } from "../testing/connected-redis.ts";
import { createRedisFanout } from "./redis-fanout.ts";

let server: RedisService;
beforeAll(async () => {
  server = await startRedis();
});
afterAll(() => server.end("SIGKILL"));

const node = (prefix: string) =>
  createRedisFanout({ url: server.uri, prefix, telemetry: silentTelemetry, listenerFailed: () => {} });

async function open() {
  const prefix = freshId();
  const nodes = [node(prefix), node(prefix), node(prefix)] as const;
  let isCut = false;
  const closed = new Set<unknown>();
  const bus = nodes.map((fanout) => ({
    ...fanout,
    close: () => {
      closed.add(fanout);
      return fanout.close();
    },
  }));
  const [first, ...others] = bus;
  if (first === undefined) throw new Error("no node");
  async function settle(): Promise<void> {
    if (!isCut) await Promise.all(nodes.filter((fanout) => !closed.has(fanout)).map((fanout) => fanout.settled()));
  }
  await settle();
  return {
    nodes: [first, ...others] as const,
    subscribed: settle,
    settle,
    cut() {
      isCut = true;
      server.freeze();
    },
    async dispose() {
      if (isCut) server.thaw();
      await Promise.all(nodes.map((fanout) => fanout.close()));
    },
  };
}

registerFanoutSuite("fanout-redis", open, { reliable: true, canBeCut: true });

describe("fanout-redis", () => {
  const message = Uint8Array.of(1, 2, 3);
  const channels = async (prefix: string) => (await server.cli("PUBSUB", "SHARDCHANNELS", `${prefix}*`)).split("\n");

  it("[RT9] [FA19] a node gets no message of a topic that nobody subscribed to there", async () => {
    const { nodes, settle, dispose } = await open();
    const [one, other = one] = nodes;
    const [watched, left, id] = [freshId(), freshId(), freshId()];
    const heard: Uint8Array[] = [];
    other.subscribe(watched, (received) => heard.push(received));
    const end = other.subscribe(left, (received) => heard.push(received));
    await settle();
    end();
    await settle();
    const emitted = vi.spyOn(Redis.prototype, "emit");
    const arrived = () => emitted.mock.calls.filter(([event]) => event === "smessageBuffer").length;
    for (let n = 0; n < 50; n++) await one.publish(n % 2 === 0 ? id : left, message);
    await settle();
    expect(arrived()).toBe(0);
    await one.publish(watched, message);
    await settle();
    expect(heard.map((received) => [...received])).toEqual([[...message]]);
    expect(arrived()).toBe(1);
    emitted.mockRestore();
    await dispose();
  });

  it("[RT2] a node that hears its own channel does not tell its subscribers twice", async () => {
    const fanout = node(freshId());
    const id = freshId();
    let heard = 0;
    fanout.subscribe(id, () => void heard++);
    await fanout.settled();
    for (let n = 0; n < 50; n++) await fanout.publish(id, message);
    await fanout.settled();
    expect(heard).toBe(50);
    await fanout.close();
  });

  it("[RT9] bytes of somebody else in a channel do no harm, and what comes after them is heard", async () => {
    const prefix = freshId();
    const [fanout, other] = [node(prefix), node(prefix)];
    const id = freshId();
    const heard: string[] = [];
    fanout.subscribe(id, (received) => heard.push(Buffer.from(received).toString()));
    await Promise.all([fanout.settled(), other.settled()]);
    for (const sent of ["", "short", "0123456789-"]) {
      await server.cli("SPUBLISH", `${prefix}topic:${hashId(id)}`, sent);
    }
    await other.publish(id, Buffer.from("after"));
    await fanout.settled();
    expect(heard.at(-1)).toBe("after");
    await Promise.all([fanout.close(), other.close()]);
  });

  it("a topic's channel is there from the first subscription of a node to the end of its last", async () => {
    const prefix = freshId();
    const fanout = node(prefix);
    const id = freshId();
    const room = () => channels(prefix).then((all) => all.filter((channel) => channel.includes(hashId(id))).length);
    const ends = [fanout.subscribe(id, () => {}), fanout.subscribe(id, () => {})];
    await fanout.settled();
    expect(await room()).toBe(1);
    ends[0]?.();
    ends[0]?.();
    await fanout.settled();
    expect(await room()).toBe(1);
    ends[1]?.();
    await fanout.settled();
    expect(await room()).toBe(0);
    fanout.subscribe(id, () => {});
    await fanout.settled();
    expect(await room()).toBe(1);
    await fanout.close();
  });

  it("[SX10] no channel tells its topic, in which a meetup's id is", async () => {
    const prefix = freshId();
    const fanout = node(prefix);
    const id = freshId();
    fanout.subscribe(id, () => {});
    await fanout.settled();
    const names = await channels(prefix);
    expect(names.join()).toContain(hashId(id));
    expect(names.join()).not.toContain(id);
    await fanout.close();
  });
});
