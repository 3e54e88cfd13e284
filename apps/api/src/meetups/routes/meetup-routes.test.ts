import { beforeEach, describe, expect, it } from "vitest";
import { createMemoryStore } from "../../adapters/memory/meetups/meetup-store.ts";
import { createTestApp } from "../../testing/create-test-app.ts";
import type { TestClient } from "../testing/test-client.ts";
import { createMeetupByHttp, testClientOf } from "../testing/test-client.ts";
import { beerMeetup } from "../testing/test-node.ts";

const key = "a-long-key-of-the-test";
let send: TestClient;
beforeEach(async () => {
  send = testClientOf(await createTestApp());
});

describe("POST /meetups", () => {
  it("[MS1] [MS2] answers with the meetup at version 1, where it is, and both tokens", async () => {
    const { status, headers, json } = await send("POST", "/meetups", {
      body: { ...beerMeetup, organiser: { name: " Anna " } },
    });
    expect(status).toBe(201);
    expect(headers.location).toBe(`/api/v1/meetups/${json.meetup.id}`);
    expect(json.meetup).toMatchObject({ version: 1, title: "Beer", status: "open", votes: {} });
    expect(json.participant).toMatchObject({ name: "Anna", partySize: 1 });
    expect(json.meetup.id).toMatch(/^[A-Za-z0-9_-]{22,}$/);
    expect(
      (
        await send("PATCH", `/meetups/${json.meetup.id}`, {
          body: { settings: { proposals: "approval" } },
          token: json.organiserToken,
        })
      ).status,
    ).toBe(200);
  });

  it("[MS7] a retry gets the first answer; the same key with another meetup is 422; after its deletion it is 404", async () => {
    const first = await send("POST", "/meetups", { body: beerMeetup, key });
    const again = await send("POST", "/meetups", { body: { ...beerMeetup }, key });
    expect(again.status).toBe(201);
    expect(again.json).toEqual(first.json);
    expect(again.headers.location).toBe(first.headers.location);
    const other = await send("POST", "/meetups", { body: { ...beerMeetup, title: "Wine" }, key });
    expect(other).toMatchObject({ status: 422, json: { code: "idempotency_mismatch" } });
    await send("DELETE", `/meetups/${first.json.meetup.id}`);
    expect(await send("POST", "/meetups", { body: beerMeetup, key })).toMatchObject({
      status: 404,
      json: { code: "meetup_not_found" },
    });
  });

  it.each([
    ["1234567890123456", 400],
    ["a".repeat(21), 400],
    ["with a space in the middle", 400],
    ["a".repeat(201), 400],
    ["a".repeat(22), 201],
    ["~".repeat(200), 201],
    // As the page sent it on 2026-11-29 and sends it today.
    ["0123456789abcdef0123456789abcdef", 201],
  ])("[MS7] who has a creation's key is given its tokens, so it is no guess: %s is %i", async (guess, status) => {
    const answer = await send("POST", "/meetups", { body: beerMeetup, key: guess });
    expect(answer.status).toBe(status);
    if (status === 400)
      expect(answer.json).toMatchObject({ code: "validation_failed", errors: [{ path: "Idempotency-Key" }] });
  });

  it("refuses times that are over, by the server's clock, and names them", async () => {
    const body = {
      ...beerMeetup,
      slots: [...beerMeetup.slots, { start: "2020-01-01T10:00:00Z", end: "2020-01-01T12:00:00Z" }],
    };
    const { status, json } = await send("POST", "/meetups", { body });
    expect(status).toBe(400);
    expect(json).toMatchObject({ code: "validation_failed", errors: [{ path: "slots.2.end" }] });
  });

  it("[MS1] the organiser's token is not asked for, and a strange one does no harm: there is no meetup yet", async () => {
    expect((await send("POST", "/meetups", { body: beerMeetup, token: "strange" })).status).toBe(201);
  });
});

describe("PATCH /meetups/:id", () => {
  it("[MS2] [MS3] changes what is named and nothing else, one version on", async () => {
    const { path } = await createMeetupByHttp(send);
    expect(await send("PATCH", path, { body: { title: "Wine", activity: null } })).toMatchObject({
      status: 200,
      json: { version: 2 },
    });
    expect((await send("GET", path)).json.meetup).toMatchObject({
      version: 2,
      title: "Wine",
      timeZone: beerMeetup.timeZone,
    });
  });

  it("[MS1] settings are the organiser's; `editing` and `blind` are unknown fields", async () => {
    const { path, organiserToken } = await createMeetupByHttp(send);
    const body = { settings: { proposals: "approval" } };
    expect(await send("PATCH", path, { body })).toMatchObject({ status: 403, json: { code: "not_allowed" } });
    expect((await send("PATCH", path, { body, token: organiserToken })).status).toBe(200);
    for (const settings of [{ blind: true }, { editing: "organiser" }, {}]) {
      expect((await send("PATCH", path, { body: { settings }, token: organiserToken })).status).toBe(400);
    }
  });
});

describe("DELETE /meetups/:id", () => {
  it("[MS4] 204, then 404 for ever, for every method and whatever is sent", async () => {
    const { path, anna, organiserToken } = await createMeetupByHttp(send);
    const retry = { token: anna.token, key, body: { name: "Ann" } };
    await send("PATCH", anna.path, retry);
    const gone = await send("DELETE", path, { headers: { "content-type": "application/json" } });
    expect(gone).toMatchObject({ status: 204, text: "" });
    const attempts = [
      send("GET", path),
      send("GET", path, { token: "strange" }),
      send("GET", `${path}/results`),
      send("GET", `${path}/calendar.ics`),
      send("GET", `${path}/qr.svg`),
      send("DELETE", path, { key, token: organiserToken }),
      send("PATCH", anna.path, retry),
      send("PATCH", path, { body: "{" }),
      send("PATCH", path, { body: { nonsense: true } }),
      send("POST", `${path}/slots`, { body: "text", headers: { "content-type": "text/plain" } }),
      send("POST", `${path}/slots`, { body: beerMeetup.slots[0], key: "short" }),
      send("POST", `${path}/comments`, { body: JSON.stringify("x".repeat(70_000)) }),
      send("DELETE", `${path}/slots/nonsense`),
    ];
    for (const answer of await Promise.all(attempts)) {
      expect(answer).toMatchObject({ status: 404, json: { code: "meetup_not_found" } });
    }
  });

  it("[MS4] [MS5] on every node of one store, also the one that had it in its cache", async () => {
    const store = createMemoryStore();
    const [here, there] = [testClientOf(await createTestApp({ store })), testClientOf(await createTestApp({ store }))];
    const { path } = await createMeetupByHttp(here);
    await send("GET", path);
    expect((await there("DELETE", path)).status).toBe(204);
    expect((await there("GET", path)).status).toBe(404);
    expect((await here("PATCH", path, { body: { title: "Wine" } })).status).toBe(404);
    expect((await here("GET", path)).status).toBe(404);
  });
});
