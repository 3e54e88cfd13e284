import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createMeetupByHttp } from "../src/meetups/testing/test-client.ts";
import type { ApiNode, NodePair } from "./faults/node-pair.ts";
import { startNodes } from "./faults/node-pair.ts";
import { askUntilFresh } from "./faults/test-client-at.ts";
import { checkHistory } from "./history/check-history.ts";
import { outcomeOf, stateOf } from "./history/outcome-of.ts";
import { Recorder } from "./history/recorder.ts";

let nodes: NodePair;
let one: ApiNode;
let other: ApiNode;
beforeAll(async () => {
  nodes = await startNodes(["secondary", "secondary"]);
  [one, other] = nodes.both;
});
afterEach(() => nodes.restore());
afterAll(() => nodes.end());

const lagMs = 2_000;

describe("[FA8] secondaries that lag by 2 s, and are asked first", () => {
  it("[RW4] [MS5] the creator sees the new meetup at once, the editor the edit, at both nodes", async () => {
    nodes.fakeReplicaSet.setLag(lagMs);
    const meetup = await createMeetupByHttp(one.send);
    for (const { send } of nodes.both) {
      expect((await send("GET", meetup.path)).status).toBe(200);
      expect((await send("GET", meetup.path, { token: meetup.anna.token })).status).toBe(200);
    }
    // Neither a state nor a version in Redis, and the secondaries do not have it yet.
    const cold = await createMeetupByHttp(one.send);
    await nodes.redis.flush();
    for (const { send } of nodes.both) expect((await send("GET", cold.path)).status).toBe(200);

    const edited = await other.send("PATCH", meetup.path, { body: { title: "Wine" } });
    for (const { send } of nodes.both) {
      const { json, headers } = await askUntilFresh(() => send("GET", meetup.path));
      expect([json.meetup.title, headers.etag]).toEqual(["Wine", `"${edited.json.version}"`]);
      const seen = await send("GET", meetup.path, { headers: { "if-none-match": `"${edited.json.version}"` } });
      expect(seen.status).toBe(304);
    }
    // With nothing in Redis, a reader that names the version still gets it.
    await nodes.redis.flush();
    for (const { send } of nodes.both) {
      const { json } = await send("GET", `${meetup.path}?atLeast=${edited.json.version}`);
      expect(json.meetup.title).toBe("Wine");
    }
  });

  it("[MS5] no reader ever sees an older version than before, whatever is read in between", async () => {
    nodes.fakeReplicaSet.setLag(lagMs);
    const meetup = await createMeetupByHttp(one.send);
    const recorder = new Recorder(meetup.meetup);
    const until = Date.now() + 3_000;
    const writer = async (node: ApiNode, name: string): Promise<void> => {
      for (let n = 0; Date.now() < until; n++) {
        const title = `${name}'s title ${n}`;
        await recorder.mutation(`title-${n}-of-writer-${name}`, { kind: "title", title }, async () =>
          outcomeOf(await node.send("PATCH", meetup.path, { body: { title } })),
        );
      }
    };
    const guest = async (node: ApiNode, name: string): Promise<void> => {
      while (Date.now() < until) await recorder.read(name, async () => stateOf(await node.send("GET", meetup.path)));
    };
    /** Names the version that it has seen, as the page does: then not even an answer marked X-Stale may be older. */
    const page = async (node: ApiNode, name: string): Promise<void> => {
      for (let seen = 1; Date.now() < until; ) {
        const asking = { token: meetup.anna.token };
        await recorder.read(name, async () => {
          const answer = await node.send("GET", `${meetup.path}?atLeast=${seen}`, asking);
          const version = answer.json.meetup?.version ?? 0;
          if (version < seen) expect.fail(`${name} has seen ${seen} and is shown ${version}`);
          seen = version;
          return stateOf(answer);
        });
      }
    };
    await Promise.all([
      writer(one, "one"),
      writer(other, "other"),
      guest(one, "guest at one"),
      guest(other, "guest at other"),
      page(one, "Anna at one"),
      page(other, "Anna at other"),
    ]);
    const lastly = () => askUntilFresh(() => one.send("GET", meetup.path));
    const last = await recorder.read("afterwards", async () => stateOf(await lastly()));
    expect(checkHistory(recorder.history, last)).toEqual([]);
    const told = recorder.history.reads.filter((seen) => seen.meetup !== null).length;
    expect(told).toBeGreaterThan(20);
    // While a primary answers, the older copies of secondaries are not shown.
    expect(told).toBeGreaterThan(0.9 * recorder.history.reads.length);
    expect(recorder.history.mutations.length).toBeGreaterThan(20);
  });

  it("[RW2] with nothing in Redis a reader that names a version gets nothing older, and what may be older is marked", async () => {
    nodes.fakeReplicaSet.setLag(lagMs);
    const meetup = await createMeetupByHttp(one.send);
    let version = 1;
    for (let n = 0; n < 20; n++) {
      const writer = n % 2 === 0 ? one : other;
      version = (await writer.send("PATCH", meetup.path, { body: { title: `title ${n}` } })).json.version;
      await nodes.redis.flush();
      const answers = await Promise.all(
        nodes.both.flatMap(({ send }) => [
          send("GET", `${meetup.path}?atLeast=${version}`),
          send("GET", meetup.path),
          send("GET", `${meetup.path}?atLeast=${version}`, { token: meetup.anna.token }),
        ]),
      );
      for (const [n, { status, headers, json }] of answers.entries()) {
        expect(status).toBe(200);
        if (n % 3 !== 1) expect(json.meetup.version).toBe(version);
        else if (json.meetup.version < version) expect(headers["x-stale"]).toBe("1");
      }
    }
  });
});

describe("[FA9] a delete, and secondaries that still have the meetup", () => {
  it("[MS4] [CA1] it is 404 for ever, on both nodes, whoever reads or fills the cache meanwhile", async () => {
    const meetups = await Promise.all(Array.from({ length: 20 }, () => createMeetupByHttp(one.send)));
    const read = ({ send }: ApiNode, path: string) => send("GET", path);
    await Promise.all(meetups.map(({ path }) => read(other, path)));
    // The secondaries have them, and get no later write.
    nodes.fakeReplicaSet.pauseReplication();
    await nodes.redis.flush();
    await Promise.all(
      meetups.map(async ({ path, organiserToken }, n) => {
        let isDeleted = false;
        const late: number[] = [];
        const reader = async (node: ApiNode) => {
          for (let reads = 0; reads < 12; reads++) {
            const isLate = isDeleted;
            const { status, headers } = await read(node, path);
            if (isLate && headers["x-stale"] === undefined) late.push(status);
          }
        };
        const deletion = async () => {
          const { status } = await (n % 2 === 0 ? one : other).send("DELETE", path, { token: organiserToken });
          expect(status).toBe(204);
          isDeleted = true;
        };
        await Promise.all([reader(one), reader(other), reader(one), reader(other), deletion()]);
        expect(late.filter((status) => status !== 404)).toEqual([]);
      }),
    );
    const everywhere = async () => {
      for (const node of nodes.both)
        for (const { path, anna, slot } of meetups) {
          expect((await askUntilFresh(() => read(node, path))).json.code).toBe("meetup_not_found");
          const body = { votes: { [slot]: "yes" } };
          const late = await node.send("PUT", `${anna.path}/votes`, { body, token: anna.token });
          expect(late.json.code).toBe("meetup_not_found");
        }
    };
    await everywhere();
    nodes.fakeReplicaSet.resumeReplication();
    await nodes.redis.flush();
    await everywhere();
  });

  it("[MS4] also when Redis has forgotten it, while a primary lives", async () => {
    const meetup = await createMeetupByHttp(one.send);
    nodes.fakeReplicaSet.pauseReplication();
    expect((await one.send("DELETE", meetup.path, { token: meetup.organiserToken })).status).toBe(204);
    await nodes.redis.flush();
    for (const node of nodes.both) {
      for (const asking of [{}, { token: meetup.anna.token }])
        expect((await askUntilFresh(() => node.send("GET", meetup.path, asking))).status).toBe(404);
    }
  });
});

describe("[FA13] updates against a delete, at two nodes", () => {
  it("[MS4] [MS2] in all orders it ends deleted, and nothing is acknowledged afterwards", async () => {
    const rounds = 40;
    const wrong: string[] = [];
    const round = async (n: number): Promise<void> => {
      const meetup = await createMeetupByHttp(one.send);
      const recorder = new Recorder(meetup.meetup);
      const writer = async (node: ApiNode, name: string): Promise<void> => {
        for (let step = 0; step < 5; step++) {
          const title = `${name} ${step}`;
          await recorder.mutation(`title-${step}-of-${name}-in-${n}`, { kind: "title", title }, async () =>
            outcomeOf(await node.send("PATCH", meetup.path, { body: { title } })),
          );
          await recorder.read(name, async () => stateOf(await node.send("GET", meetup.path)));
        }
      };
      const deletion = async (): Promise<void> => {
        // Not always as the first.
        for (let waits = 0; waits < n % 8; waits++) await other.send("GET", meetup.path);
        const node = n % 2 === 0 ? one : other;
        await recorder.mutation(`deletion-in-round-${n}`, { kind: "delete" }, async () =>
          outcomeOf(await node.send("DELETE", meetup.path, { token: meetup.organiserToken })),
        );
      };
      await Promise.all([writer(one, "writer-at-one"), writer(other, "writer-at-other"), deletion()]);
      for (const node of nodes.both)
        await recorder.read("afterwards", async () =>
          stateOf(await askUntilFresh(() => node.send("GET", meetup.path))),
        );
      const { kind } = recorder.history.mutations.find(({ intent }) => intent.kind === "delete")?.outcome ?? {};
      if (kind !== "acknowledged") wrong.push(`the delete of round ${n} was ${kind}`);
      wrong.push(...checkHistory(recorder.history, null));
    };
    for (let n = 0; n < rounds; n += 8) await Promise.all(Array.from({ length: 8 }, (_, k) => round(n + k)));
    expect(wrong).toEqual([]);
  });
});
