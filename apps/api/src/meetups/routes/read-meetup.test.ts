import { StoreUnavailable } from "@pintpoint/core/shared";
import { beforeEach, describe, expect, it } from "vitest";
import { createMemoryCache } from "../../adapters/memory/meetups/meetup-cache.ts";
import { createMemoryStore } from "../../adapters/memory/meetups/meetup-store.ts";
import { createTestApp } from "../../testing/create-test-app.ts";
import { createGatedStore } from "../testing/gated-store.ts";
import type { TestClient } from "../testing/test-client.ts";
import { createMeetupByHttp, testClientOf } from "../testing/test-client.ts";

let send: TestClient;
beforeEach(async () => {
  send = testClientOf(await createTestApp());
});

describe("GET /meetups/:id", () => {
  it("answers with the state, its version as ETag, and keeps it out of other caches", async () => {
    const { path, meetup } = await createMeetupByHttp(send);
    const { status, headers, json } = await send("GET", path);
    expect(status).toBe(200);
    expect(json).toEqual({ meetup });
    expect(headers).toMatchObject({ etag: '"1"', vary: "Authorization", "cache-control": "private, no-store" });
    expect(headers["content-type"]).toContain("application/json");
    expect(headers).not.toHaveProperty("x-stale");
  });

  it("HEAD says the same without the body", async () => {
    const { path } = await createMeetupByHttp(send);
    expect(await send("HEAD", path)).toMatchObject({ status: 200, text: "", headers: { etag: '"1"' } });
  });

  it.each(['"1"', 'W/"1"', '"0", "1"', '"7-b","1"'])("[CA2] If-None-Match: %s is 304", async (etag) => {
    const { path } = await createMeetupByHttp(send);
    const answer = await send("GET", path, { headers: { "if-none-match": etag } });
    expect(answer).toMatchObject({ status: 304, text: "", headers: { etag: '"1"', vary: "Authorization" } });
  });

  it.each(['"2"', '"1-b"', "1", '"0"', '"x"'])("If-None-Match: %s is not what stands: 200", async (etag) => {
    const { path } = await createMeetupByHttp(send);
    expect((await send("GET", path, { headers: { "if-none-match": etag } })).status).toBe(200);
  });

  it("[CA2] 304 after a write needs no reading of the store", async () => {
    const store = createGatedStore(createMemoryStore());
    send = testClientOf(await createTestApp({ store }));
    const { path } = await createMeetupByHttp(send);
    await send("PATCH", path, { body: { title: "Wine" } });
    const reads = store.calls.read;
    expect((await send("GET", path, { headers: { "if-none-match": '"2"' } })).status).toBe(304);
    expect(store.calls.read).toBe(reads);
  });

  it("[RW2] [MS5] atLeast looks past an old cache, and a 304 never stands in for a newer state", async () => {
    const store = createMemoryStore();
    const [here, there] = [testClientOf(await createTestApp({ store })), testClientOf(await createTestApp({ store }))];
    const { path } = await createMeetupByHttp(here);
    await here("GET", path);
    await there("PATCH", path, { body: { title: "Wine" } });
    expect((await here("GET", `${path}?atLeast=2`, { headers: { "if-none-match": '"1"' } })).json.meetup).toMatchObject(
      { version: 2 },
    );
    expect((await here("GET", `${path}?atLeast=99`)).json.meetup).toMatchObject({ version: 2 });
  });

  it("[MS5] two nodes that share a cache see each other's acknowledged writes at once", async () => {
    const [store, cache] = [createMemoryStore(), createMemoryCache()];
    const [here, there] = [
      testClientOf(await createTestApp({ store, cache })),
      testClientOf(await createTestApp({ store, cache })),
    ];
    const { path } = await createMeetupByHttp(here);
    for (let turn = 2; turn < 12; turn++) {
      await there("PATCH", path, { body: { title: `Turn ${turn}` } });
      expect((await here("GET", path)).json.meetup).toMatchObject({ version: turn, title: `Turn ${turn}` });
    }
  });

  it.each(["atLeast=-1", "atLeast=x", "atLeast=1.5", "since=1", "atLeast=1&atLeast=2"])("?%s is 400", async (query) => {
    const { path } = await createMeetupByHttp(send);
    expect(await send("GET", `${path}?${query}`)).toMatchObject({ status: 400, json: { code: "validation_failed" } });
  });

  it("[MS1] a token that is nobody's is refused even here, and after what is not there", async () => {
    const [one, other] = [await createMeetupByHttp(send), await createMeetupByHttp(send)];
    for (const token of ["strange", other.organiserToken, other.anna.token, "x".repeat(500)]) {
      expect(await send("GET", one.path, { token })).toMatchObject({ status: 403, json: { code: "not_allowed" } });
      expect(await send("GET", "/meetups/never-was", { token })).toMatchObject({ status: 404 });
    }
    const basic = await send("GET", one.path, { headers: { authorization: "Basic YTpi" } });
    expect(basic).toMatchObject({ status: 403, json: { code: "not_allowed" } });
    for (const authorization of [
      one.anna.token,
      one.organiserToken,
      `Token ${one.anna.token}`,
      "Bearer",
      "Bearer a b",
      "",
    ]) {
      const bare = await send("GET", one.path, { headers: { authorization } });
      expect(bare).toMatchObject({ status: 403, json: { code: "not_allowed" } });
      const [body, headers] = [{ votes: { [one.slot]: "yes" } }, { authorization }];
      expect((await send("PUT", `${one.anna.path}/votes`, { body, headers })).status).toBe(403);
    }
    expect((await send("GET", one.path, { headers: { authorization: `bearer  ${one.anna.token}` } })).status).toBe(200);
  });

  it("an address that no meetup can have is a meetup that never was", async () => {
    for (const id of ["x", "x".repeat(150), "%00", "..%2f", "Ж"]) {
      expect(await send("GET", `/meetups/${id}`)).toMatchObject({ status: 404, json: { code: "meetup_not_found" } });
    }
  });

  it("[RW4] [MS11] a store that is away is 503, with when to come again", async () => {
    const store = createGatedStore(createMemoryStore());
    send = testClientOf(await createTestApp({ store }));
    const { path } = await createMeetupByHttp(send);
    store.failNext("read", new StoreUnavailable("for the test"));
    const answer = await send("GET", path);
    expect(answer).toMatchObject({ status: 503, json: { code: "read_unavailable" } });
    expect(answer.headers["retry-after"]).toBe(String(answer.json.retryAfter));
  });

  it("[RT12] in a blind meetup each view has its own ETag", async () => {
    const { path, anna, slot } = await createMeetupByHttp(send, { settings: { blind: true } });
    expect((await send("GET", path)).headers.etag).toBe('"1-b"');
    await send("PUT", `${anna.path}/votes`, { token: anna.token, body: { votes: { [slot]: "yes" } } });

    const hidden = await send("GET", path);
    expect(hidden.headers.etag).toBe('"2-b"');
    expect(hidden.json.meetup.votes).toEqual({});
    const shown = await send("GET", path, { token: anna.token });
    expect(shown.headers.etag).toBe('"2"');
    expect(shown.json.meetup.votes).toEqual({ [anna.id]: { [slot]: "yes" } });

    const etag = { "if-none-match": '"2"' };
    expect((await send("GET", path, { headers: etag })).status).toBe(200);
    expect((await send("GET", path, { headers: etag, token: anna.token })).status).toBe(304);
  });
});

describe("GET /meetups/:id by a guest, answered from the cache", () => {
  it("[CA2] is what the store's reading answered, header by header and byte by byte", async () => {
    const { path } = await createMeetupByHttp(send);
    const { headers: read, text } = await send("GET", `${path}?atLeast=1`);
    const cached = await send("GET", path);
    expect(cached.text).toBe(text);
    expect({ ...cached.headers, date: "", "x-request-id": "" }).toEqual({ ...read, date: "", "x-request-id": "" });
  });

  it("is the same however often it is asked for, header by header and byte by byte", async () => {
    const { path } = await createMeetupByHttp(send, { title: "Пиво 🍺" });
    const first = await send("GET", path);
    for (let time = 0; time < 3; time++) {
      const { headers, ...again } = await send("GET", path);
      expect(again).toEqual({ status: 200, text: first.text, json: first.json });
      expect({ ...headers, date: "", "x-request-id": "" }).toEqual({ ...first.headers, date: "", "x-request-id": "" });
    }
  });

  it("has the security headers of every other answer of the API", async () => {
    const { path } = await createMeetupByHttp(send);
    const [cached, other] = [await send("GET", path), await send("GET", "/api/v1/address")];
    const own = ["content-length", "content-type", "date", "etag", "vary", "x-request-id"];
    const shared = ({ headers }: typeof cached) =>
      Object.fromEntries(Object.entries(headers).filter(([name]) => !own.includes(name)));
    expect(shared(cached)).toEqual(shared(other));
  });

  it("needs no store once the bytes are there", async () => {
    const store = createGatedStore(createMemoryStore());
    send = testClientOf(await createTestApp({ store }));
    const { path } = await createMeetupByHttp(send);
    await send("GET", path);
    const before = { ...store.calls };
    for (let turn = 0; turn < 5; turn++) expect((await send("GET", path)).status).toBe(200);
    expect(store.calls).toEqual(before);
  });

  it("[MS4] [MS5] is never older than what was acknowledged, and gone is gone", async () => {
    const { path } = await createMeetupByHttp(send);
    for (let version = 2; version < 8; version++) {
      await send("GET", path);
      await send("PATCH", path, { body: { title: `Turn ${version}` } });
      expect((await send("GET", path)).headers.etag).toBe(`"${version}"`);
    }
    await send("DELETE", path);
    expect((await send("GET", path)).status).toBe(404);
  });

  it("[RT12] shows a guest of a blind meetup no vote", async () => {
    const { path, anna, slot } = await createMeetupByHttp(send, { settings: { blind: true } });
    await send("PUT", `${anna.path}/votes`, { token: anna.token, body: { votes: { [slot]: "yes" } } });
    await send("GET", path, { token: anna.token });
    for (let turn = 0; turn < 2; turn++) {
      const { headers, json } = await send("GET", path);
      expect([headers.etag, json.meetup.votes]).toEqual(['"2-b"', {}]);
    }
  });

  it("leaves to the handler what is conditional, sent with a token, or not there", async () => {
    const { path, anna } = await createMeetupByHttp(send);
    await send("GET", path);
    expect((await send("GET", path, { headers: { "if-none-match": '"1"' } })).status).toBe(304);
    expect((await send("GET", path, { headers: { authorization: "Bearer strange" } })).status).toBe(403);
    expect((await send("GET", path, { token: anna.token })).status).toBe(200);
    expect((await send("GET", `${path}?atLeast=x`)).status).toBe(400);
    expect((await send("GET", "/meetups/never-was")).status).toBe(404);
    expect((await send("GET", "/meetups/%ff")).status).toBe(400);
  });

  it("is counted once, like every request, and refused like every request", async () => {
    send = testClientOf(await createTestApp({ settings: { rateLimitFactor: 0.01 } }));
    const { path } = await createMeetupByHttp(send);
    const answers: number[] = [];
    for (let turn = 0; turn < 65; turn++) answers.push((await send("GET", path)).status);
    // The creation was the first of 60.
    expect(answers.filter((status) => status === 200)).toHaveLength(59);
    expect(answers.filter((status) => status === 429)).toHaveLength(6);
  });

  it("goes on for who has missed too often", async () => {
    send = testClientOf(await createTestApp({ settings: { rateLimitFactor: 0.05 } }));
    const { path } = await createMeetupByHttp(send);
    expect((await send("GET", path)).status).toBe(200);
    for (const guess of ["a", "b", "c"]) await send("GET", `/meetups/${guess}`);
    expect((await send("GET", "/meetups/d")).status).toBe(429);
    expect((await send("GET", path)).status).toBe(200);
  });
});
