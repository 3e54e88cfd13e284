import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { MeetupByHttp } from "../src/meetups/testing/test-client.ts";
import { createMeetupByHttp } from "../src/meetups/testing/test-client.ts";
import { percentile, timed } from "./faults/durations.ts";
import type { ApiNode, NodePair } from "./faults/node-pair.ts";
import { startNodes } from "./faults/node-pair.ts";
import { WireSocket } from "./wire/wire-socket.ts";

let nodes: NodePair;
/** Asks the primary first, as it is by default. */
let primaryReader: ApiNode;
/** MONGODB_READS=secondary */
let secondaryReader: ApiNode;
/** Not written to any more, so that its entry in the cache ages. */
let agedMeetup: MeetupByHttp;
beforeAll(async () => {
  nodes = await startNodes(["primary", "secondary"]);
  [primaryReader, secondaryReader] = nodes.both;
  agedMeetup = await createMeetupByHttp(primaryReader.send);
});
afterEach(() => nodes.restore());
afterAll(() => nodes.end());

/** Reads, some at once and the next after them. The cache is emptied before every second one, so that the store is asked. */
async function readAgainAndAgain(times: number, midway: () => unknown = () => {}) {
  const meetup = await createMeetupByHttp(primaryReader.send);
  const seen: { status: number; ms: number }[] = [];
  let begun = 0;
  const reader = async (node: ApiNode): Promise<void> => {
    while (begun < times) {
      begun += 1;
      if (begun === Math.floor(times / 4)) await midway();
      if (begun % 2 === 0) await nodes.redis.flush();
      const { result, ms } = await timed(node.send("GET", meetup.path, { token: meetup.anna.token }));
      seen.push({ status: result.status, ms });
    }
  };
  await Promise.all([primaryReader, secondaryReader, primaryReader, secondaryReader].map(reader));
  return {
    statuses: seen.map(({ status }) => status),
    slowest: percentile(
      1,
      seen.map(({ ms }) => ms),
    ),
  };
}

const finds = (member: number): number =>
  nodes.fakeReplicaSet.countCommands({ command: "find", member, collection: "meetups" });

describe("a secondary", () => {
  it("[FA5] [RW2] that dies under load fails none of 500 reads", async () => {
    const { statuses } = await readAgainAndAgain(500, () => nodes.fakeReplicaSet.kill(1));
    expect(statuses.filter((status) => status !== 200)).toEqual([]);
    expect(finds(2)).toBeGreaterThan(50);
  });

  /** For as long as the driver's measurements last, also after the member has recovered. */
  async function wasSlow(member: number): Promise<void> {
    nodes.fakeReplicaSet.setDelay(400, member);
    await pause(2_500);
    nodes.fakeReplicaSet.setDelay(0, member);
  }

  it.each([
    ["with a primary", () => {}, () => {}],
    ["and no primary left", () => nodes.fakeReplicaSet.kill(0), () => {}],
    ["and no primary left, and the other was slow a while ago", () => nodes.fakeReplicaSet.kill(0), () => wasSlow(2)],
  ])("[FA6] [RW2] that hangs, %s: no read takes longer than 1.2 s", async (_, also, before) => {
    const healthy = await readAgainAndAgain(100);
    await before();
    const hung = await readAgainAndAgain(200, async () => {
      nodes.fakeReplicaSet.suspend(1);
      await also();
    });
    expect(hung.statuses.filter((status) => status !== 200)).toEqual([]);
    expect(hung.slowest).toBeLessThan(1_200 + healthy.slowest);
  });
});

describe("[RW2] a hedge", () => {
  it("is asked of the primary first, but after two were won in a row of the secondaries", async () => {
    // The cache has each from the other node; this one asks the store once for each token.
    const meetups = await Promise.all(Array.from({ length: 44 }, () => createMeetupByHttp(primaryReader.send)));
    for (const { path } of meetups) await secondaryReader.send("GET", path);
    const read = async (): Promise<number> => {
      const { path = "", anna } = meetups.pop() ?? {};
      const { result, ms } = await timed(primaryReader.send("GET", path, { token: anna?.token ?? "" }));
      expect(result.status).toBe(200);
      return ms;
    };
    const reads = async (times: number): Promise<number[]> => {
      const took: number[] = [];
      for (let n = 0; n < times; n++) took.push(await read());
      return took;
    };
    await reads(3);
    nodes.fakeReplicaSet.resetCommandCounts();
    const healthy = await reads(20);
    expect(finds(0)).toBeGreaterThanOrEqual(20);

    nodes.fakeReplicaSet.suspend(0);
    nodes.fakeReplicaSet.resetCommandCounts();
    const [first = 0, second = 0, ...later] = await reads(20);
    expect(finds(1) + finds(2)).toBeGreaterThanOrEqual(20);
    expect(Math.min(first, second)).toBeGreaterThan(90);
    // No read waits for it any more; both numbers contain what a busy machine adds.
    expect(percentile(0.5, later)).toBeLessThan(60 + percentile(0.5, healthy));
    // What it has received shows when it goes on: two reads, and those that a busy machine answered late.
    nodes.fakeReplicaSet.resume(0);
    await read();
    expect(finds(0)).toBeLessThan(10);
  });
});

describe("[FA7] all members are away", () => {
  it("[RW4] [CA2] what is cached is served, and marked once it is old; the rest is 503, never 404; then all is well", async () => {
    const [fresh, unread] = [
      await createMeetupByHttp(primaryReader.send),
      await createMeetupByHttp(primaryReader.send),
    ];
    for (const { path } of [agedMeetup, fresh]) await primaryReader.send("GET", path);
    await Promise.all([0, 1, 2].map((member) => nodes.fakeReplicaSet.kill(member)));
    const lookAround = async ({ send, origin }: ApiNode): Promise<void> => {
      const cached = await send("GET", fresh.path);
      expect([cached.status, cached.json.meetup.id, cached.headers["x-stale"]]).toEqual([200, fresh.id, undefined]);
      const old = async () => {
        const { status, headers } = await send("GET", agedMeetup.path);
        return [status, headers["x-stale"]];
      };
      const nowhere = async (path: string): Promise<void> => {
        const { status, json, headers } = await send("GET", path);
        expect([status, json.code]).toEqual([503, "read_unavailable"]);
        expect(Number(headers["retry-after"])).toBeGreaterThan(0);
      };
      const watching = async (): Promise<void> => {
        const socket = await WireSocket.open(origin);
        const watched = await socket.request("meetup:watch", { meetupId: unread.id });
        expect(watched).toMatchObject({ ok: false, error: { code: "read_unavailable" } });
        await socket.close();
      };
      await Promise.all([
        expect.poll(old, { timeout: 20_000 }).toEqual([200, "1"]),
        nowhere(unread.path),
        nowhere(`/meetups/${"x".repeat(22)}`),
        watching(),
      ]);
      expect((await fetch(`${origin}/readyz`)).status).toBe(200);
    };
    const writing = async (): Promise<void> => {
      const { result, ms } = await timed(primaryReader.send("PATCH", fresh.path, { body: { title: "Wine" } }));
      expect([result.status, result.json.code]).toEqual([503, "write_unavailable"]);
      expect(ms).toBeLessThan(5_500);
    };
    await Promise.all([...nodes.both.map(lookAround), writing()]);

    const pids = nodes.both.map(({ part }) => part.process.pid);
    await nodes.fakeReplicaSet.reset();
    for (const { send } of nodes.both) {
      const isTaken = async () => (await send("PATCH", unread.path, { body: { title: "Wine" } })).status;
      await expect.poll(isTaken, { timeout: 20_000 }).toBe(200);
      for (const { path } of [agedMeetup, unread]) {
        const { status, headers } = await send("GET", path);
        expect([status, headers["x-stale"]]).toEqual([200, undefined]);
      }
    }
    expect(nodes.both.map(({ part }) => part.process.isRunning && part.process.pid)).toEqual(pids);
  });
});
