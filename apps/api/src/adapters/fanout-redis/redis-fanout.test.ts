import { type RedisService, startRedis } from "@pintpoint/cluster";
import type { Announcement } from "@pintpoint/core";
import { freshId, registerFanoutSuite } from "@pintpoint/port-suites";
import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { hashId } from "../redis/hash-id.ts";
import { silentTelemetry } from "../redis/testing/silent-telemetry.ts";
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
  const gone = (meetupId: string): Announcement => ({ kind: "gone", meetupId });
  const channels = async (prefix: string) => (await server.cli("PUBSUB", "SHARDCHANNELS", `${prefix}*`)).split("\n");

  it("[RT9] [FA19] a node gets no message of a meetup that nobody watches there", async () => {
    const { nodes, settle, dispose } = await open();
    const [one, other = one] = nodes;
    const [watched, left, id] = [freshId(), freshId(), freshId()];
    const heard: Announcement[] = [];
    other.subscribe(watched, (announcement) => heard.push(announcement));
    const end = other.subscribe(left, (announcement) => heard.push(announcement));
    await settle();
    end();
    await settle();
    const emitted = vi.spyOn(Redis.prototype, "emit");
    const arrived = () => emitted.mock.calls.filter(([event]) => event === "smessageBuffer").length;
    for (let n = 0; n < 50; n++) await one.publish(gone(n % 2 === 0 ? id : left));
    await settle();
    expect(arrived()).toBe(0);
    await one.publish(gone(watched));
    await settle();
    expect(heard).toEqual([gone(watched)]);
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
    for (let n = 0; n < 50; n++) await fanout.publish(gone(id));
    await fanout.settled();
    expect(heard).toBe(50);
    await fanout.close();
  });

  it("[RT9] what this release cannot read is dropped, and what comes after it is heard", async () => {
    const prefix = freshId();
    const [fanout, other] = [node(prefix), node(prefix)];
    const id = freshId();
    const heard: Announcement[] = [];
    fanout.subscribe(id, (announcement) => heard.push(announcement));
    await Promise.all([fanout.settled(), other.settled()]);
    for (const message of [
      "",
      "short",
      "no-json-at-all {",
      "of-another-{}",
      `of-another-{"kind":"new","meetupId":"${id}"}`,
    ]) {
      await server.cli("SPUBLISH", `${prefix}topic:${hashId(id)}`, message);
    }
    await other.publish(gone(id));
    await fanout.settled();
    expect(heard).toEqual([gone(id)]);
    await Promise.all([fanout.close(), other.close()]);
  });

  it("a meetup's channel is there from the first subscription of a node to the end of its last", async () => {
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

  it("[SX10] no channel tells a meetup's id", async () => {
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
