import type { Mongo } from "@pintpoint/cluster";
import { startMongo } from "@pintpoint/cluster";
import type { MeetupStore } from "@pintpoint/core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { createMemoryFanout } from "../src/adapters/memory/fanout.ts";
import { createMemoryCache } from "../src/adapters/memory/meetups/meetup-cache.ts";
import { openMongoStore } from "../src/adapters/mongo/meetups/meetup-store.ts";
import { openSqliteStore } from "../src/adapters/sqlite/meetups/meetup-store.ts";
import type { TestClient } from "../src/meetups/testing/test-client.ts";
import { createMeetupByHttp, testClientOf } from "../src/meetups/testing/test-client.ts";
import { createTestApp } from "../src/testing/create-test-app.ts";
import { temporaryDirectory } from "../src/testing/temporary-directory.ts";

let mongo: Mongo;
beforeAll(async () => {
  mongo = await startMongo();
}, 60_000);
afterAll(() => mongo.end());

/** Opens one more connection to one database, as often as it is called. */
const stores = {
  MongoDB: async () => {
    const uri = mongo.freshUri();
    return async (): Promise<MeetupStore> => {
      const store = openMongoStore({ uri });
      await store.opened;
      return store;
    };
  },
  SQLite: async () => {
    const store = openSqliteStore(temporaryDirectory());
    return async (): Promise<MeetupStore> => store;
  },
};

/** Whole apps over one database and one cache, as several processes are. */
async function nodesOn(name: keyof typeof stores, count: number): Promise<TestClient[]> {
  const open = await stores[name]();
  const cache = createMemoryCache();
  const fanout = createMemoryFanout({ listenerFailed: () => {} });
  const nodes: TestClient[] = [];
  for (let n = 0; n < count; n++) {
    const store = await open();
    const app = await createTestApp({ store, cache, fanout, clock: Date });
    onTestFinished(async () => {
      await app.shutDown(0);
      await store.records.close();
    });
    nodes.push(testClientOf(app));
  }
  return nodes;
}

/** So many people join, vote for everything, comment and propose. */
async function flood(send: TestClient, { path, slot, venue }: { path: string; slot: string; venue: string }) {
  const ids: string[] = [];
  const body = { name: "Friend", partySize: 50 };
  for (let n = 0; n < 60; n++) {
    const { participant, token } = (await send("POST", `${path}/participants`, { body })).json;
    ids.push(participant.id);
    const votes = { [slot]: "yes", [venue]: "yes" };
    await send("PUT", `${path}/participants/${participant.id}/votes`, { body: { votes }, token });
    await send("POST", `${path}/comments`, { body: { text: "x", optionId: slot }, token });
    if (n < 20) await send("POST", `${path}/slots`, { body: { date: `2031-01-${n + 10}` }, token });
  }
  return ids;
}

describe.each(["SQLite", "MongoDB"] as const)("undoing a flood on %s", (name) => {
  it("[MS14] many people go in one version with all that is theirs, and a restart finds it so", async () => {
    const [send, fresh] = await nodesOn(name, 2);
    if (send === undefined || fresh === undefined) return expect.fail("no nodes");
    const meetup = await createMeetupByHttp(send, { slots: [{ date: "2030-12-06" }, { date: "2030-12-07" }] });
    const { path, organiserToken: token, venue } = meetup;
    await send("PATCH", `${path}/venues/${venue}`, { body: { capacity: 4 }, token });
    const ids = await flood(send, meetup);
    const moved = await send("PATCH", `${path}/slots/${meetup.slot}`, { body: { date: "2030-12-08" }, token });
    const body = { ids, comments: true, options: true };
    const key = "0123456789abcdefghijkl";
    const removed = await send("DELETE", `${path}/participants`, { body, token, key });
    expect(removed).toMatchObject({ status: 200, json: { version: moved.json.version + 1 } });
    const again = await send("DELETE", `${path}/participants`, { body, token, key });
    expect(again.json).toEqual(removed.json);

    const { meetup: after } = (await fresh("GET", `${path}?atLeast=${removed.json.version}`)).json;
    expect(Object.values(after.participants).map(({ name }) => name)).toEqual(["Anna"]);
    expect(Object.keys(after.slots)).toHaveLength(2);
    expect(after.version).toBe(removed.json.version);
    for (const map of [after.votes, after.queue, after.reconfirm, after.comments]) expect(map).toEqual({});
    expect(Object.keys(after.formerTimes ?? {})).toHaveLength(20);
  });

  it("[MS14] [MS7] a renewed organiser link is the only one, also for who asks another node, and its retry is answered", async () => {
    const nodes = await nodesOn(name, 2);
    const [one, other] = nodes;
    if (one === undefined || other === undefined) return expect.fail("no nodes");
    const { path, organiserToken: token } = await createMeetupByHttp(one, { slots: [] });
    // The other node holds the meetup, and the old link in it.
    expect((await other("PATCH", path, { body: { title: "Wine" }, token })).status).toBe(200);
    const key = "0123456789abcdefghijkl";
    const renewed = await one("POST", `${path}/organiser-token`, { token, key });
    expect(renewed.status).toBe(201);
    const retried = await other("POST", `${path}/organiser-token`, { token, key });
    expect(retried).toMatchObject({ status: 201, json: renewed.json });
    for (const node of nodes) {
      const closing = { body: { settings: { joining: "closed" } } };
      expect(await node("PATCH", path, { ...closing, token })).toMatchObject({ status: 403 });
      expect(await node("PATCH", path, { ...closing, token: renewed.json.organiserToken })).toMatchObject({
        status: 200,
      });
      expect(await node("POST", `${path}/participants`, { body: { name: "Zoe" } })).toMatchObject({ status: 409 });
    }
  });

  it("[MS14] [MS8] of a renewal and what the old link wants at the same time, nothing of the old link comes after", async () => {
    const [one, other] = await nodesOn(name, 2);
    if (one === undefined || other === undefined) return expect.fail("no nodes");
    for (let n = 0; n < 10; n++) {
      const { path, organiserToken: token } = await createMeetupByHttp(one, { slots: [] });
      await other("PATCH", path, { body: { title: "Held" }, token });
      const [renewed, ...edits] = await Promise.all([
        one("POST", `${path}/organiser-token`, { token }),
        ...Array.from({ length: 4 }, (_, edit) =>
          other("PATCH", path, { body: { settings: { joining: edit % 2 === 0 ? "closed" : "open" } }, token }),
        ),
        ...Array.from({ length: 2 }, () => other("POST", `${path}/organiser-token`, { token })),
      ]);
      const all = renewed === undefined ? [] : [renewed, ...edits];
      const renewals = all.filter(({ status }) => status === 201);
      expect(renewals).toHaveLength(1);
      expect(all.map(({ status }) => status).filter((status) => ![200, 201, 403].includes(status))).toEqual([]);
      const [version = 0] = renewals.map(({ json }) => json.version);
      const late = all.filter(({ status, json }) => status === 200 && json.version > version);
      expect(late).toEqual([]);
    }
  });
});
