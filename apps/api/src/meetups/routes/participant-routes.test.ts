import { beforeEach, describe, expect, it } from "vitest";
import { createMemoryStore } from "../../adapters/memory/meetups/meetup-store.ts";
import { createTestApp } from "../../testing/create-test-app.ts";
import type { MeetupByHttp, TestClient } from "../testing/test-client.ts";
import { createMeetupByHttp, testClientOf } from "../testing/test-client.ts";

const key = "a-key-of-the-test";
let send: TestClient;
let here: MeetupByHttp;
beforeEach(async () => {
  send = testClientOf(await createTestApp());
  here = await createMeetupByHttp(send);
});

const join = (name: string, more: { key?: string } = {}) =>
  send("POST", `${here.path}/participants`, { body: { name }, ...more });

describe("joining", () => {
  it("[MS1] takes the link alone and gives a token of one's own", async () => {
    const { status, json } = await join("Ben");
    expect(status).toBe(201);
    expect(json).toMatchObject({ version: 2, participant: { name: "Ben", avatar: "", partySize: 1 } });
    expect((await send("GET", here.path, { token: json.token })).status).toBe(200);
  });

  it("[MS7] a retry gets the same person and the same token", async () => {
    const first = await join("Ben", { key });
    expect(await join("Ben", { key })).toMatchObject({ status: 201, json: first.json });
    expect(await join("Bea", { key })).toMatchObject({ status: 422, json: { code: "idempotency_mismatch" } });
    expect(Object.keys((await send("GET", here.path)).json.meetup.participants)).toHaveLength(2);
  });

  it("two people may have one name", async () => {
    const [one, two] = [await join("Ben"), await join("Ben")];
    expect(one.json.participant.id).not.toBe(two.json.participant.id);
  });

  it("[MS7] a key that is none is 400, and names the header", async () => {
    for (const bad of ["short", "x".repeat(201), "with a space in it"]) {
      const { status, json } = await join("Ben", { key: bad });
      expect(status).toBe(400);
      expect(json).toMatchObject({ code: "validation_failed", errors: [{ path: "Idempotency-Key" }] });
    }
  });

  it("a full meetup says so", async () => {
    send = testClientOf(await createTestApp({ settings: { maxParticipants: 1 } }));
    here = await createMeetupByHttp(send);
    expect(await join("Ben")).toMatchObject({ status: 409, json: { code: "meetup_full" } });
  });
});

describe("being a participant", () => {
  it("[MS10] takes that participant's token: nobody's, another's and the organiser's do not do", async () => {
    const ben = (await join("Ben")).json;
    for (const token of [undefined, ben.token, here.organiserToken]) {
      const sending = token === undefined ? {} : { token };
      expect((await send("PATCH", here.anna.path, { ...sending, body: { name: "Ann" } })).status).toBe(403);
      const votes = { votes: { [here.slot]: "yes" } };
      expect((await send("PUT", `${here.anna.path}/votes`, { ...sending, body: votes })).status).toBe(403);
    }
    const renamed = await send("PATCH", here.anna.path, {
      token: here.anna.token,
      body: { name: "Ann", finished: true },
    });
    expect(renamed).toMatchObject({ status: 200, json: { version: 3, participant: { name: "Ann", finished: true } } });
  });

  it("[MS1] only the organiser marks must-come people", async () => {
    const body = { mustCome: true };
    expect((await send("PATCH", here.anna.path, { token: here.anna.token, body })).status).toBe(403);
    const marked = await send("PATCH", here.anna.path, { token: here.organiserToken, body });
    expect(marked.json.participant).toMatchObject({ mustCome: true });
  });

  it("[MS10] a new link kills the old one everywhere; the organiser may make one", async () => {
    const own = await send("POST", `${here.anna.path}/token`, { token: here.anna.token });
    expect(own).toMatchObject({ status: 201, json: { version: 2 } });
    expect((await send("GET", here.path, { token: here.anna.token })).status).toBe(403);
    const made = await send("POST", `${here.anna.path}/token`, { token: here.organiserToken, body: {} });
    expect((await send("GET", here.path, { token: own.json.token })).status).toBe(403);
    expect((await send("GET", here.path, { token: made.json.token })).status).toBe(200);
  });

  it("[MS10] who leaves takes the votes along; the organiser may remove", async () => {
    await send("PUT", `${here.anna.path}/votes`, { token: here.anna.token, body: { votes: { [here.slot]: "yes" } } });
    expect(await send("DELETE", here.anna.path, { token: here.anna.token })).toMatchObject({
      status: 200,
      json: { version: 3 },
    });
    const { participants, votes } = (await send("GET", here.path)).json.meetup;
    expect([participants, votes]).toEqual([{}, {}]);
    const ben = (await join("Ben")).json.participant;
    const path = `${here.path}/participants/${ben.id}`;
    expect((await send("DELETE", path)).status).toBe(403);
    expect((await send("DELETE", path, { token: here.organiserToken })).status).toBe(200);
    expect(await send("DELETE", path, { token: here.organiserToken })).toMatchObject({
      status: 404,
      json: { code: "participant_not_found" },
    });
  });
});

describe("[MS17] leaving with one's comments", () => {
  const say = (text: string, token: string) => send("POST", `${here.path}/comments`, { token, body: { text } });
  const texts = async () => {
    const comments: Record<string, { text: string }> = (await send("GET", here.path)).json.meetup.comments;
    return Object.values(comments).map(({ text }) => text);
  };
  const key = "leaving-with-comments-0001";

  it("takes them in the same version, once; the retry is answered alike", async () => {
    const ben = (await join("Ben")).json;
    await say("Anna's", here.anna.token);
    await say("Anna's second", here.anna.token);
    await say("Ben's", ben.token);
    const leave = () => send("DELETE", `${here.anna.path}?comments=remove`, { token: here.anna.token, key });
    expect(await leave()).toMatchObject({ status: 200, json: { version: 6 } });
    expect(await leave()).toMatchObject({ status: 200, json: { version: 6 } });
    expect(await texts()).toEqual(["Ben's"]);
    const other = await send("DELETE", here.anna.path, { token: here.anna.token, key });
    expect(other).toMatchObject({ status: 422, json: { code: "idempotency_mismatch" } });
  });

  it("is the organiser's, too, and nobody else's; without the word they stay", async () => {
    const ben = (await join("Ben")).json;
    await say("Anna's", here.anna.token);
    await say("Ben's", ben.token);
    expect((await send("DELETE", `${here.anna.path}?comments=remove`, { token: ben.token })).status).toBe(403);
    expect((await send("DELETE", `${here.anna.path}?comments=remove`, { token: here.organiserToken })).status).toBe(
      200,
    );
    expect((await send("DELETE", `${here.path}/participants/${ben.participant.id}`, { token: ben.token })).status).toBe(
      200,
    );
    expect(await texts()).toEqual(["Ben's"]);
  });

  it.each(["comments=keep", "comments=", "coments=remove"])("refuses %s and does nothing", async (query) => {
    const refused = await send("DELETE", `${here.anna.path}?${query}`, { token: here.anna.token });
    expect(refused).toMatchObject({ status: 400, json: { code: "validation_failed" } });
    expect((await send("GET", here.path)).json.meetup.version).toBe(1);
  });
});

describe("removing many at once", () => {
  const removing = (body: unknown, more: { token?: string; key?: string } = {}) =>
    send("DELETE", `${here.path}/participants`, { token: here.organiserToken, body, ...more });

  it("[MS14] is one version; their links die with them", async () => {
    const [ben, cem] = [(await join("Ben")).json, (await join("Cem")).json];
    const ids = [ben.participant.id, cem.participant.id];
    expect(await removing({ ids })).toMatchObject({ status: 200, json: { version: 4 } });
    expect((await send("GET", here.path, { token: ben.token })).status).toBe(403);
    expect(Object.keys((await send("GET", here.path)).json.meetup.participants)).toEqual([here.anna.id]);
    expect(await removing({ ids })).toMatchObject({ status: 404, json: { code: "participant_not_found" } });
  });

  it("[MS14] by the time of their joining keeps the organiser", async () => {
    await join("Ben");
    const joinedSince = here.meetup.createdAt;
    expect((await removing({ joinedSince, comments: true, options: true })).status).toBe(200);
    expect(Object.keys((await send("GET", here.path)).json.meetup.participants)).toEqual([here.anna.id]);
  });

  it("[MS14] is the organiser's", async () => {
    const ids = [here.anna.id];
    expect((await removing({ ids }, { token: here.anna.token })).status).toBe(403);
    expect((await send("DELETE", `${here.path}/participants`, { body: { ids } })).status).toBe(403);
  });

  it.each([
    [{}],
    [{ ids: [] }],
    [{ ids: ["p_1"] }],
    [{ ids: ["p_000000000000"], joinedSince: "2026-12-01T12:00:00Z" }],
    [{ joinedSince: "today" }],
    [{ comments: true }],
    [{ ids: ["p_000000000000"], votes: true }],
  ])("%j is no removal", async (body) => {
    expect(await removing(body)).toMatchObject({ status: 400, json: { code: "validation_failed" } });
  });
});

describe("a new organiser link", () => {
  it("[MS14] [MS7] kills the old one; its retry with the old one and the same key gives the same answer", async () => {
    const [path, old] = [`${here.path}/organiser-token`, here.organiserToken];
    expect((await send("POST", path, { token: here.anna.token })).status).toBe(403);
    expect((await send("POST", path)).status).toBe(403);
    const made = await send("POST", path, { token: old, key });
    expect(made).toMatchObject({ status: 201, json: { version: 2 } });
    expect(made.json.organiserToken).not.toBe(old);
    const again = await send("POST", path, { token: old, key });
    expect([again.status, again.json]).toEqual([201, made.json]);
    const closing = { body: { settings: { joining: "closed" } } };
    expect((await send("PATCH", here.path, { ...closing, token: old })).status).toBe(403);
    expect((await send("GET", here.path, { token: old })).status).toBe(403);
    expect((await send("PATCH", here.path, { ...closing, token: made.json.organiserToken })).status).toBe(200);
    expect(await join("Ben")).toMatchObject({ status: 409, json: { code: "joining_closed" } });
  });
});

describe("voting", () => {
  const vote = (votes: Record<string, unknown>, more: { key?: string; token?: string } = {}) =>
    send("PUT", `${here.anna.path}/votes`, { token: here.anna.token, body: { votes }, ...more });

  it("[MS3] answers the named options only; null withdraws", async () => {
    await vote({ [here.slot]: "yes", [here.venue]: "no" });
    expect(await vote({ [here.otherSlot]: "maybe", [here.venue]: null })).toMatchObject({
      status: 200,
      json: { version: 3 },
    });
    expect((await send("GET", here.path)).json.meetup.votes).toEqual({
      [here.anna.id]: { [here.slot]: "yes", [here.otherSlot]: "maybe" },
    });
  });

  it("[MS7] a late retry does not undo a newer vote", async () => {
    await vote({ [here.slot]: "yes" }, { key });
    await vote({ [here.slot]: "no" }, { key: `${key}-2` });
    expect(await vote({ [here.slot]: "yes" }, { key })).toMatchObject({ status: 200, json: { version: 2 } });
    expect((await send("GET", here.path)).json.meetup).toMatchObject({
      version: 3,
      votes: { [here.anna.id]: { [here.slot]: "no" } },
    });
  });

  it("a request is all or nothing", async () => {
    const stranger = "s_000000000000";
    expect(await vote({ [here.slot]: "yes", [stranger]: "yes" })).toMatchObject({
      status: 404,
      json: { code: "option_not_found" },
    });
    const { version, votes } = (await send("GET", here.path)).json.meetup;
    expect([version, votes]).toEqual([1, {}]);
  });

  it.each([[{}], [{ votes: {} }], [{ votes: { s_1: "yes" } }], [{ votes: null }], [{ votes: [] }]])(
    "%j is no vote",
    async (body) => {
      const { status, json } = await send("PUT", `${here.anna.path}/votes`, { token: here.anna.token, body });
      expect(status).toBe(400);
      expect(json.errors?.[0]?.path).toMatch(/^votes/);
    },
  );

  it("[MS13] a decision closes what is not chosen", async () => {
    await send("PUT", `${here.path}/decision`, { body: { slotId: here.slot } });
    expect(await vote({ [here.otherSlot]: "yes" })).toMatchObject({ status: 409, json: { code: "voting_closed" } });
    expect((await vote({ [here.slot]: "yes" })).status).toBe(200);
  });

  it("[MS3] [MS8] 100 people at once, over two nodes: nobody's vote is lost, no version is skipped", async () => {
    const store = createMemoryStore({ beforeAndAfter: () => new Promise((resolve) => setImmediate(resolve)) });
    const nodes = [testClientOf(await createTestApp({ store })), testClientOf(await createTestApp({ store }))];
    const node = (n: number) => nodes[n % 2] ?? send;
    here = await createMeetupByHttp(node(0));
    const voters = await Promise.all(
      Array.from({ length: 100 }, (_, n) => node(n)("POST", `${here.path}/participants`, { body: { name: `P${n}` } })),
    );
    const votes = await Promise.all(
      voters.map(({ json }, n) =>
        node(n + 1)("PUT", `${here.path}/participants/${json.participant.id}/votes`, {
          token: json.token,
          body: { votes: { [here.slot]: "yes" } },
        }),
      ),
    );
    const versions = votes.map(({ json }) => json.version).sort((a, b) => a - b);
    expect(versions).toEqual(Array.from({ length: 100 }, (_, n) => 102 + n));
    for (const [n] of nodes.entries()) {
      expect(Object.keys((await node(n)("GET", `${here.path}?atLeast=201`)).json.meetup.votes)).toHaveLength(100);
    }
  });
});
