import { submitCommand } from "@pintpoint/core/meetups";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startTestGateway, type TestGateway } from "../live/testing/test-gateway.ts";
import type { MeetupReader } from "../reader/meetup-reader.ts";

let stage: TestGateway;
let meetupId: string;
let slot: string;

beforeEach(async () => {
  stage = await startTestGateway();
  const { meetup } = await stage.testNode.create();
  meetupId = meetup.id;
  slot = Object.keys(meetup.slots)[0] ?? "";
});
afterEach(() => stage.close());

const key = "0123456789abcdef";

describe("meetup:watch", () => {
  it("[RT2] answers a first watch with the whole state, and pushes what follows", async () => {
    const client = await stage.connect();
    const answer = await client.request("meetup:watch", { meetupId });
    const state = await stage.testNode.reader.read(meetupId, {});
    expect(answer).toEqual({
      ok: true,
      meetup: state.kind === "found" ? JSON.parse(Buffer.from(state.bytes).toString()) : null,
    });
    const anna = await stage.join(meetupId, "Anna");
    const patch = await client.push("meetup:patch");
    expect(patch).toEqual({
      meetupId,
      epoch: expect.any(String),
      from: 1,
      to: 2,
      set: {
        [`participants.${anna.id}`]: expect.objectContaining({ name: "Anna" }),
        updatedAt: expect.any(String),
      },
      unset: [],
    });
  });

  it("[RT2] answers who comes back with the missed patches, or with none", async () => {
    const client = await stage.connect();
    const first = await client.request("meetup:watch", { meetupId });
    const { epoch } = Object(first.meetup);
    await stage.join(meetupId, "Anna");
    await stage.join(meetupId, "Boris");
    const again = await stage.connect();
    const answer = await again.request("meetup:watch", { meetupId, version: 1, epoch });
    expect(answer).toMatchObject({ ok: true, patches: [{ from: 1, to: 3 }] });
    expect(await again.request("meetup:watch", { meetupId, version: 3, epoch })).toEqual({ ok: true, patches: [] });
  });

  it("[RW6] a version of another epoch counts for nothing", async () => {
    const client = await stage.connect();
    const answer = await client.request("meetup:watch", { meetupId, version: 1, epoch: "another" });
    expect(answer).toMatchObject({ ok: true, meetup: { version: 1 } });
    expect(await client.request("meetup:watch", { meetupId, version: 1_000_000, epoch: "another" })).toMatchObject({
      ok: true,
    });
  });

  it("[RW2] a version in the same epoch is what the answer must at least be", async () => {
    const asked: unknown[] = [];
    const reader: MeetupReader = {
      isUnchanged: (id, ask) => stage.testNode.reader.isUnchanged(id, ask),
      read: async (id, ask) => {
        asked.push(ask.atLeast);
        return await stage.testNode.reader.read(id, ask);
      },
    };
    const other = await startTestGateway({ reader });
    const client = await other.connect();
    const { epoch } = Object((await client.request("meetup:watch", { meetupId })).meetup);
    await client.request("meetup:watch", { meetupId, version: 7, epoch });
    await client.request("meetup:watch", { meetupId, version: 7, epoch: "another" });
    expect(asked).toEqual([undefined, undefined, 7, undefined]);
    await other.close();
  });

  it("[MS1] an unknown token refuses the watch", async () => {
    const client = await stage.connect();
    const answer = await client.request("meetup:watch", { meetupId, token: "nobody's" });
    expect(answer).toMatchObject({ ok: false, error: { code: "not_allowed", status: 403 } });
    await stage.join(meetupId, "Anna");
    await client.request("meetup:unwatch", { meetupId });
    expect(client.pushed).toEqual([]);
  });

  it("[MS4] an unknown and a deleted meetup are 404, and only the unknown one is a miss", async () => {
    const client = await stage.connect();
    const answer = await client.request("meetup:watch", { meetupId: "x".repeat(22) });
    expect(answer).toMatchObject({ ok: false, error: { code: "meetup_not_found", status: 404 } });
    expect(stage.misses).toHaveLength(1);
    await client.request("meetup:watch", { meetupId });
    await submitCommand(stage.testNode.ports, "deleteMeetup", { meetupId });
    expect(await client.push("meetup:gone")).toEqual({ meetupId });
    expect(await client.request("meetup:watch", { meetupId })).toMatchObject({ error: { code: "meetup_not_found" } });
    expect(stage.misses).toHaveLength(1);
  });

  it("[LI30] [AB6] an address that guessed too often is refused its further misses, and nothing that hits", async () => {
    const other = await startTestGateway({ countMiss: () => 17 });
    const { id: there, slots } = (await other.testNode.create()).meetup;
    const anna = await other.join(there, "Anna");
    const client = await other.connect();
    const ask = (event: string, id: string) =>
      event === "meetup:watch"
        ? client.request(event, { meetupId: id, token: anna.token })
        : client.request(event, {
            meetupId: id,
            participantId: anna.id,
            token: anna.token,
            votes: { [Object.keys(slots)[0] ?? ""]: "yes" },
            key,
          });
    for (const event of ["meetup:watch", "votes:cast"]) {
      expect(await ask(event, "x".repeat(22))).toMatchObject({
        error: { code: "rate_limited", status: 429, retryAfter: 17 },
      });
      expect(await ask(event, there)).toMatchObject({ ok: true });
    }
    await submitCommand(other.testNode.ports, "deleteMeetup", { meetupId: there });
    for (const event of ["meetup:watch", "votes:cast"])
      expect(await ask(event, there)).toMatchObject({ error: { code: "meetup_not_found" } });
    await other.close();
  });

  it("[RT11] [LI42] a socket watches at most 20 meetups, and unwatching makes room", async () => {
    const client = await stage.connect();
    const ids = [meetupId];
    while (ids.length < 21) ids.push((await stage.testNode.create()).meetup.id);
    for (const id of ids.slice(0, 20))
      expect(await client.request("meetup:watch", { meetupId: id })).toMatchObject({ ok: true });
    const last = { meetupId: ids[20] };
    expect(await client.request("meetup:watch", last)).toMatchObject({ error: { code: "limit_reached" } });
    expect(await client.request("meetup:watch", { meetupId })).toMatchObject({ ok: true });
    expect(await client.request("meetup:unwatch", { meetupId })).toEqual({ ok: true });
    expect(await client.request("meetup:watch", last)).toMatchObject({ ok: true });
  });

  it("[RT2] who unwatched is pushed nothing more", async () => {
    const [leaving, staying] = [await stage.connect(), await stage.connect()];
    for (const client of [leaving, staying]) await client.request("meetup:watch", { meetupId });
    await leaving.request("meetup:unwatch", { meetupId });
    await stage.join(meetupId, "Anna");
    await staying.push("meetup:patch");
    await leaving.request("meetup:unwatch", { meetupId });
    expect(leaving.pushed.filter(([event]) => event === "meetup:patch")).toEqual([]);
  });
});

it("[MS4] who was told of the delete while the state was being read is shown no state from before it", async () => {
  let read = (): void => {};
  const isRead = new Promise<void>((resolve) => {
    read = resolve;
  });
  const reader: MeetupReader = {
    isUnchanged: (id, ask) => stage.testNode.reader.isUnchanged(id, ask),
    read: async (id, ask) => {
      const reading = await stage.testNode.reader.read(id, ask);
      await isRead;
      return reading;
    },
  };
  const slow = await startTestGateway({ reader });
  const client = await slow.connect();
  const answer = client.request("meetup:watch", { meetupId });
  await client.request("meetup:unwatch", { meetupId: "another" });
  await slow.publish({ kind: "gone", meetupId });
  expect(await client.push("meetup:gone")).toEqual({ meetupId });
  read();
  expect(await answer).toMatchObject({ ok: false, error: { code: "meetup_not_found" } });
  await slow.close();
});

it("[MS7] a meetup that is gone or unknown is 404 before anything is said of an event's form or authority", async () => {
  const client = await stage.connect();
  await submitCommand(stage.testNode.ports, "deleteMeetup", { meetupId });
  const { id: alive } = (await stage.testNode.create()).meetup;
  const malformed = {
    "votes:cast": { votes: {} },
    "meetup:watch": { version: -1 },
    "presence:set": { state: "choosing" },
  };
  for (const [event, payload] of Object.entries(malformed)) {
    for (const id of [meetupId, "x".repeat(22)]) {
      expect(await client.request(event, { meetupId: id, ...payload })).toMatchObject({
        error: { code: "meetup_not_found" },
      });
    }
    const code = event === "presence:set" ? "not_allowed" : "validation_failed";
    expect(await client.request(event, { meetupId: alive, ...payload })).toMatchObject({ error: { code } });
  }
  expect(stage.misses).toHaveLength(3);
});

describe("votes:cast", () => {
  it("[MS7] votes, and a retry with the same key is told the first result", async () => {
    const anna = await stage.join(meetupId, "Anna");
    const client = await stage.connect();
    await client.request("meetup:watch", { meetupId, token: anna.token });
    const cast = { meetupId, participantId: anna.id, token: anna.token, votes: { [slot]: "yes" }, key };
    expect(await client.request("votes:cast", cast)).toEqual({ ok: true, version: 3 });
    expect(await client.request("votes:cast", cast)).toEqual({ ok: true, version: 3 });
    expect(await client.push("meetup:patch")).toMatchObject({ to: 3, set: { [`votes.${anna.id}.${slot}`]: "yes" } });
    const other = { ...cast, votes: { [slot]: "no" } };
    expect(await client.request("votes:cast", other)).toMatchObject({
      error: { code: "idempotency_mismatch", status: 422 },
    });
  });

  it("[MS10] needs that participant's token", async () => {
    const [anna, boris] = [await stage.join(meetupId, "Anna"), await stage.join(meetupId, "Boris")];
    const client = await stage.connect();
    const cast = { meetupId, participantId: anna.id, votes: { [slot]: "yes" }, key };
    for (const token of [boris.token, "nobody's"]) {
      expect(await client.request("votes:cast", { ...cast, token })).toMatchObject({ error: { code: "not_allowed" } });
    }
  });
});

describe("presence:set", () => {
  it("[RT6] says who is here and who is choosing", async () => {
    const anna = await stage.join(meetupId, "Anna");
    const [guest, tied] = [await stage.connect(), await stage.connect()];
    await guest.request("meetup:watch", { meetupId });
    expect(await guest.push("presence")).toEqual({ meetupId, watchers: 1, here: [] });
    await tied.request("meetup:watch", { meetupId, token: anna.token });
    expect(await tied.request("presence:set", { meetupId, state: "choosing" })).toEqual({ ok: true });
    expect(await guest.push("presence", 2)).toEqual({
      meetupId,
      watchers: 2,
      here: [{ participantId: anna.id, state: "choosing" }],
    });
  });

  it("[RT6] is forgotten when the socket becomes somebody else's", async () => {
    const [anna, boris] = [await stage.join(meetupId, "Anna"), await stage.join(meetupId, "Boris")];
    const client = await stage.connect();
    await client.request("meetup:watch", { meetupId, token: anna.token });
    await client.request("presence:set", { meetupId, state: "choosing" });
    await client.request("meetup:watch", { meetupId, token: boris.token });
    expect(await client.push("presence", 2)).toMatchObject({ here: [{ participantId: boris.id, state: "looking" }] });
  });

  it("[RT6] is not for guests, nor for those who do not watch", async () => {
    const client = await stage.connect();
    const ask = { meetupId, state: "choosing" };
    expect(await client.request("presence:set", ask)).toMatchObject({ error: { code: "not_allowed" } });
    await client.request("meetup:watch", { meetupId });
    expect(await client.request("presence:set", ask)).toMatchObject({ error: { code: "not_allowed" } });
  });
});

it("[RT6] a socket that is gone watches nothing any more", async () => {
  const [staying, leaving] = [await stage.connect(), await stage.connect()];
  for (const client of [staying, leaving]) await client.request("meetup:watch", { meetupId });
  expect(await staying.push("presence", 2)).toMatchObject({ watchers: 2 });
  leaving.socket.disconnect();
  expect(await staying.push("presence", 3)).toMatchObject({ watchers: 1 });
  expect(stage.gateway.sockets).toBe(1);
});
