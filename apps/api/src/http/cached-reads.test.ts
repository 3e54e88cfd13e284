import { afterEach, describe, expect, it } from "vitest";
import { createMemoryStore } from "../adapters/store-memory/memory-store.ts";
import type { App } from "../app.ts";
import type { AppOptions } from "../testing/an-app.ts";
import { anApp } from "../testing/an-app.ts";
import { gate } from "../testing/gated-store.ts";
import { created, visitorOf } from "../testing/visitor.ts";

const apps: App[] = [];
afterEach(async () => {
  for (const app of apps.splice(0)) await app.shutDown(0);
});

/** An app on a port, whose requests go through the server, beside a visitor whose requests go to Fastify at once. */
async function listening(options: AppOptions = {}) {
  const app = await anApp(options);
  apps.push(app);
  const base = await app.http.listen({ host: "127.0.0.1", port: 0 });
  const inject = visitorOf(app);
  const here = await created(inject);
  const get = (headers: Record<string, string> = {}, path = here.path) => fetch(`${base}/api/v1${path}`, { headers });
  return { inject, here, get };
}

describe("a guest's first look, answered from the cache", () => {
  it("[CA2] is what Fastify's route answers, header by header and byte by byte", async () => {
    const { inject, here, get } = await listening();
    const slow = await inject("GET", here.path);
    const fast = await get();
    expect(fast.status).toBe(200);
    expect(await fast.text()).toBe(slow.text);
    const own = ["connection", "date", "keep-alive"];
    const headers = Object.fromEntries([...fast.headers].filter(([name]) => !own.includes(name)));
    const expected = Object.entries(slow.headers).filter(([name]) => !own.includes(name));
    expect(headers).toEqual(Object.fromEntries(expected.map(([name, value]) => [name, String(value)])));
  });

  it("[MS4] [MS5] is never older than what was acknowledged, and gone is gone", async () => {
    const { inject, here, get } = await listening();
    for (let version = 2; version < 8; version++) {
      await get();
      await inject("PATCH", here.path, { body: { title: `Turn ${version}` } });
      expect((await get()).headers.get("etag")).toBe(`"${version}"`);
    }
    await inject("DELETE", here.path);
    expect((await get()).status).toBe(404);
  });

  it("leaves to Fastify what is conditional, sent with a token, by another page, or not there", async () => {
    const { here, get } = await listening();
    await get();
    expect((await get({ "if-none-match": '"1"' })).status).toBe(304);
    expect((await get({ authorization: "Bearer strange" })).status).toBe(403);
    expect((await get({ authorization: `Bearer ${here.anna.token}` })).status).toBe(200);
    expect((await get({}, `${here.path}?atLeast=x`)).status).toBe(400);
    expect((await get({}, "/meetups/never-was")).status).toBe(404);
    expect((await get({}, "/meetups/%ff")).status).toBe(400);
  });

  it("[RT12] shows a guest of a blind meetup no vote", async () => {
    const { inject, get } = await listening();
    const blind = await created(inject, { settings: { blind: true } });
    const votes = { votes: { [blind.slot]: "yes" } };
    await inject("PUT", `${blind.anna.path}/votes`, { token: blind.anna.token, body: votes });
    await inject("GET", blind.path, { token: blind.anna.token });
    for (let turn = 0; turn < 2; turn++) {
      const answer = await get({}, blind.path);
      expect(answer.headers.get("etag")).toBe('"2-b"');
      expect(await answer.text()).toContain('"votes":{}');
    }
  });

  it("[section 8] is counted once, like every request, and refused like every request", async () => {
    const { get } = await listening({ settings: { rateLimitFactor: 0.01 } });
    // The creation was the first of 60. One after another: connections of an address are limited by the same factor.
    const statuses: number[] = [];
    for (let n = 0; n < 65; n++) {
      const answer = await get();
      statuses.push(answer.status);
      await answer.text();
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(59);
    expect(statuses.filter((status) => status === 429)).toHaveLength(6);
  });

  it("[section 9] goes on for who has missed too often", async () => {
    const { get } = await listening({ settings: { rateLimitFactor: 0.05 } });
    expect((await get()).status).toBe(200);
    for (const guess of ["a", "b"]) expect((await get({}, `/meetups/${guess}`)).status).toBe(404);
    expect((await get()).status).toBe(200);
  });

  it("needs no store once the bytes are there", async () => {
    const store = gate(createMemoryStore());
    const { get } = await listening({ store });
    await get();
    const before = { ...store.calls };
    for (let turn = 0; turn < 5; turn++) await get();
    expect(store.calls).toEqual(before);
  });
});
