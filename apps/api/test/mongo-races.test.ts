import type { Mongo } from "@pintpoint/cluster";
import { startMongo } from "@pintpoint/cluster";
import type { Meetup, MeetupStore } from "@pintpoint/core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { createMemoryFanout } from "../src/adapters/memory/fanout.ts";
import { createMemoryCache } from "../src/adapters/memory/meetups/meetup-cache.ts";
import { openMongoStore } from "../src/adapters/mongo/meetups/meetup-store.ts";
import type { TestClient } from "../src/meetups/testing/test-client.ts";
import { createMeetupByHttp, testClientOf } from "../src/meetups/testing/test-client.ts";
import { createTestApp } from "../src/testing/create-test-app.ts";
import { checkHistory } from "./history/check-history.ts";
import { outcomeOf } from "./history/outcome-of.ts";
import { Recorder } from "./history/recorder.ts";
import { storeThatIgnoresVersions } from "./races/removed-guards.ts";

let mongo: Mongo;
beforeAll(async () => {
  mongo = await startMongo();
});
afterAll(() => mongo.end());

/** Two whole apps on one database and one cache, as two processes are. */
async function twoNodes(
  without: (store: MeetupStore) => MeetupStore = (store) => store,
): Promise<[TestClient, TestClient]> {
  const uri = mongo.freshUri();
  const cache = createMemoryCache();
  const fanout = createMemoryFanout({ listenerFailed: () => {} });
  const node = async (): Promise<TestClient> => {
    const store = openMongoStore({ uri });
    await store.opened;
    const app = await createTestApp({ store: without(store), cache, fanout, clock: Date });
    onTestFinished(async () => {
      await app.shutDown(0);
      await store.records.close();
    });
    return testClientOf(app);
  };
  return [await node(), await node()];
}

const voterCount = 50;

/** Everybody votes twice, at both nodes at once, and looks in between. */
async function race(nodes: [TestClient, TestClient]) {
  const meetup = await createMeetupByHttp(nodes[0]);
  const people = await Promise.all(
    Array.from({ length: voterCount }, async (_, n) => {
      const { json } = await nodes[n % 2 === 0 ? 0 : 1]("POST", `${meetup.path}/participants`, {
        body: { name: "Ben" },
      });
      return { id: json.participant.id, token: json.token };
    }),
  );
  const read = async (node: TestClient): Promise<Meetup | null> => {
    const { status, json } = await node("GET", meetup.path);
    return status === 200 ? json.meetup : null;
  };
  const first = await read(nodes[0]);
  if (first === null) return expect.fail("the meetup is not there");
  const recorder = new Recorder(first);
  const vote = async (n: number, { id, token }: (typeof people)[number], answer: "yes" | "no", node: TestClient) => {
    const votes = { [meetup.slot]: answer };
    const key = `key-of-${answer}-of-device-${n}`;
    const send = () => node("PUT", `${meetup.path}/participants/${id}/votes`, { body: { votes }, token, key });
    // As a client does: what was not confirmed, or not taken, is sent again under its key.
    for (let attempt = 0; attempt < 5; attempt++) {
      const intent = { kind: "vote" as const, participantId: id, votes };
      const { kind } = await recorder.mutation(key, intent, async () => outcomeOf(await send()));
      if (kind !== "unsure" && kind !== "unavailable") return;
    }
  };
  await Promise.all(
    people.map(async (person, n) => {
      const [one, other] = n % 2 === 0 ? nodes : [nodes[1], nodes[0]];
      await vote(n, person, "yes", one);
      await recorder.read(`reader ${n}`, () => read(other));
      await vote(n, person, "no", other);
    }),
  );
  return { recorder, meetup, last: await read(nodes[1]) };
}

describe("100 votes through two nodes on one MongoDB", () => {
  it("[FA12] [MS2] [MS5] [MS8] each is acknowledged once, kept, and seen by who reads later", async () => {
    const { recorder, last } = await race(await twoNodes());
    expect(checkHistory(recorder.history, last)).toEqual([]);
    const outcomes = recorder.history.mutations.map(({ outcome }) => outcome.kind);
    expect(outcomes.filter((kind) => kind === "acknowledged")).toHaveLength(2 * voterCount);
    expect(Object.keys(last?.votes ?? {}).length).toBeGreaterThanOrEqual(voterCount);
  });

  it("[FA13] [MS4] a delete among them wins, at both nodes", async () => {
    const nodes = await twoNodes();
    const { meetup, recorder } = await race(nodes);
    const votes = Array.from({ length: 10 }, (_, n) =>
      nodes[n % 2 === 0 ? 0 : 1]("PATCH", meetup.path, { body: { title: `title ${n}` } }),
    );
    const deletion = recorder.mutation("deletion-of-the-test", { kind: "delete" }, async () =>
      outcomeOf(await nodes[1]("DELETE", meetup.path, { key: "deletion-of-the-test" })),
    );
    expect((await deletion).kind).toBe("acknowledged");
    await Promise.all(votes);
    for (const node of nodes) {
      expect((await node("GET", meetup.path)).status).toBe(404);
      expect((await node("PATCH", meetup.path, { body: { title: "late" } })).json.code).toBe("meetup_not_found");
    }
  });

  it("[MS8] control: without the version in the commit two of them are given one version", async () => {
    const { recorder, last } = await race(await twoNodes(storeThatIgnoresVersions));
    expect(checkHistory(recorder.history, last)).not.toEqual([]);
  });
});
