import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { routes } from "@pintpoint/contract/meetups";
import { findUnsafeKey } from "@pintpoint/contract/requests";
import { API_PREFIX } from "@pintpoint/contract/version";
import { StoreUnavailable } from "@pintpoint/core/shared";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createMemoryStore } from "../adapters/memory/meetups/meetup-store.ts";
import { createGatedStore } from "../meetups/testing/gated-store.ts";
import { createMeetupByHttp, testClientOf } from "../meetups/testing/test-client.ts";
import { createTestApp } from "../testing/create-test-app.ts";

describe("every answer", () => {
  it("[SX3] has the security headers, success or not", async () => {
    const send = testClientOf(await createTestApp());
    const { path } = await createMeetupByHttp(send);
    for (const url of [path, "/meetups/never-was", "/api/v1/nothing", "/nothing", "/livez", "/%"]) {
      const { headers } = await send("GET", url);
      expect(headers).toMatchObject({ "referrer-policy": "no-referrer", "x-content-type-options": "nosniff" });
      expect(headers["x-robots-tag"]).toContain("noindex");
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
      expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
      expect(headers["content-security-policy"]).not.toContain("unsafe");
    }
  });

  it("over plain http in a local network nothing asks for https", async () => {
    const { headers } = await testClientOf(await createTestApp())("GET", "/livez");
    expect(headers).not.toHaveProperty("strict-transport-security");
    expect(headers).not.toHaveProperty("cross-origin-opener-policy");
    expect(headers["content-security-policy"]).not.toContain("upgrade-insecure-requests");
    const secure = await testClientOf(await createTestApp({ settings: { isHttps: true } }))("GET", "/livez");
    expect(secure.headers).toHaveProperty("cross-origin-opener-policy");
    expect(secure.headers).not.toHaveProperty("strict-transport-security");
  });

  it("[SX10] that is no success is a problem, and tells nothing of ours", async () => {
    const store = createGatedStore(createMemoryStore());
    const lines: string[] = [];
    const send = testClientOf(await createTestApp({ store, log: (line) => lines.push(line) }));
    const { id, path } = await createMeetupByHttp(send);
    store.failNext("read", new Error("the secret of the driver"));
    const { status, headers, json, text } = await send("GET", path);
    expect(status).toBe(500);
    expect(headers["content-type"]).toContain("application/problem+json");
    expect(json).toMatchObject({ code: "internal", status: 500 });
    expect(text).not.toContain("secret");
    const told = lines.find((line) => line.includes("the secret of the driver"));
    expect(told).toContain("/api/v1/meetups/:id");
    expect(told).not.toContain(id);
  });

  it("an address that cannot be decoded is 400, one that nobody serves is 404", async () => {
    const send = testClientOf(await createTestApp());
    expect(await send("GET", "/%")).toMatchObject({ status: 400, json: { code: "validation_failed" } });
    for (const url of ["/", "/nothing", "/api", "/api/v1", "/api/v2/meetups", "/m/x"]) {
      expect(await send("GET", url)).toMatchObject({ status: 404, json: { code: "not_found" } });
    }
    expect(await send("PUT", "/meetups/x", { body: {} })).toMatchObject({ status: 404, json: { code: "not_found" } });
  });
});

it("browsers' idle connections end soon, so that those of 300 do not use up an address; a proxy's stay", async () => {
  const direct = await createTestApp();
  expect(direct.http.server.keepAliveTimeout).toBe(10_000);
  const behind = await createTestApp({ settings: { trustedProxies: ["127.0.0.1"] } });
  expect(behind.http.server.keepAliveTimeout).toBe(72_000);
});

describe("pages of other origins", () => {
  it("[SX4] [AB9] may use the API when they are on the list, and only then", async () => {
    const send = testClientOf(await createTestApp({ settings: { allowedOrigins: ["https://a.example"] } }));
    const { path } = await createMeetupByHttp(send);
    const seen = await send("GET", path, { headers: { origin: "https://a.example" } });
    expect(seen).toMatchObject({ status: 200, headers: { "access-control-allow-origin": "https://a.example" } });
    expect(seen.headers.vary).toContain("Authorization");
    const other = await send("GET", path, { headers: { origin: "https://b.example" } });
    expect(other.headers).not.toHaveProperty("access-control-allow-origin");
    const closed = testClientOf(await createTestApp());
    const unseen = await closed("GET", "/livez", { headers: { origin: "https://a.example" } });
    expect(unseen.headers).not.toHaveProperty("access-control-allow-origin");
  });
});

describe("health", () => {
  it("[RW5] readiness needs the store to have been reached once, and never again", async () => {
    const store = createGatedStore(createMemoryStore());
    const send = testClientOf(await createTestApp({ store }));
    store.failNext("positions", new StoreUnavailable("for the test"));
    expect(await send("GET", "/readyz")).toMatchObject({ status: 503 });
    expect((await send("GET", "/livez")).status).toBe(200);
    expect(await send("GET", "/readyz")).toMatchObject({ status: 200 });
    store.failNext("positions", new StoreUnavailable("for the test"));
    expect(await send("GET", "/readyz")).toMatchObject({ status: 200 });
  });

  it("[RT10] shutting down is told before anything else ends", async () => {
    const app = await createTestApp();
    const send = testClientOf(app);
    const ending = app.shutDown(0);
    expect(await send("GET", "/readyz")).toMatchObject({ status: 503 });
    await ending;
  });
});

describe("/metrics", () => {
  it("[SX10] counts by the route's template, and names no meetup", async () => {
    const app = await createTestApp();
    const send = testClientOf(app);
    const { id, path, anna, slot } = await createMeetupByHttp(send);
    await send("PUT", `${anna.path}/votes`, { token: anna.token, body: { votes: { [slot]: "yes" } } });
    await send("GET", path);
    await send("PATCH", path, { body: {} });
    const { body: text } = await app.metricsServer.inject("/metrics");
    expect(text).toContain("pintpoint_votes_total 1");
    expect(text).toContain("pintpoint_meetups_created_total 1");
    expect(text).toContain('pintpoint_commits_total{outcome="committed"} 1');
    expect(text).toContain(
      'pintpoint_http_request_seconds_count{method="GET",route="/api/v1/meetups/:id",status="200"} 1',
    );
    expect(text).toContain("# TYPE pintpoint_http_request_seconds histogram");
    expect(text).toContain('pintpoint_refusals_total{code="validation_failed"} 1');
    expect(text).not.toContain(id);
  });

  it.each(["/metrics", "/metrics/", "//metrics", "/%6detrics"])(
    "[SX15] %s is nobody's on the main port",
    async (path) => {
      const { status, text } = await testClientOf(await createTestApp())("GET", path);
      expect([status, text.includes("pintpoint_")]).toEqual([404, false]);
    },
  );

  it("health is on both ports", async () => {
    const app = await createTestApp();
    for (const path of ["/livez", "/readyz"])
      for (const server of [app.http, app.metricsServer]) expect((await server.inject(path)).statusCode).toBe(200);
  });
});

describe("the log", () => {
  it("[SX10] never has a link, a token or a key, at any level", async () => {
    const lines: string[] = [];
    const send = testClientOf(await createTestApp({ log: (line) => lines.push(line) }));
    const { id, path, anna, organiserToken, slot } = await createMeetupByHttp(send);
    const key = "a-key-of-the-test";
    await send("PUT", `${anna.path}/votes`, { token: anna.token, key, body: { votes: { [slot]: "yes" } } });
    await send("GET", path, { token: organiserToken });
    await send("GET", path, { token: "a-strange-token" });
    await send("POST", `${path}/slots`, { body: { nonsense: 1 } });
    const log = lines.join("");
    expect(log).toContain("meetup created");
    for (const secret of [id, anna.token, organiserToken, key, "a-strange-token"]) expect(log).not.toContain(secret);
  });
});

describe("/api/v1/openapi.json", () => {
  interface Document {
    openapi: string;
    paths: Record<
      string,
      Record<
        string,
        { operationId: string; parameters?: { name: string }[]; responses: Record<string, { content?: object }> }
      >
    >;
    components: { schemas: Record<string, unknown> };
  }

  it("is made from the contract: every route, every status, every schema under its name", async () => {
    const { status, text } = await testClientOf(await createTestApp())("GET", `${API_PREFIX}/openapi.json`);
    expect(status).toBe(200);
    const document: Document = JSON.parse(text);
    expect(document.openapi).toMatch(/^3\.1/);
    expect(findUnsafeKey(document)).toBeNull();
    for (const [name, route] of Object.entries(routes)) {
      const url = `${API_PREFIX}${route.path}`.replaceAll(/:(\w+)/g, "{$1}");
      const operation = document.paths[url]?.[route.method.toLowerCase()];
      expect(operation?.operationId).toBe(name);
      expect(operation?.responses).toHaveProperty(String(route.success.status));
      expect(Object.keys(operation?.responses["429"]?.content ?? {})).toEqual(["application/problem+json"]);
      expect(operation?.parameters?.some((parameter) => parameter.name === "Idempotency-Key") ?? false).toBe(
        route.method !== "GET",
      );
    }
    const names = Object.keys(document.components.schemas);
    expect(names).toEqual(expect.arrayContaining(["Meetup", "NewMeetup", "Problem", "Pair", "CastVotes", "SlotEdit"]));
    expect(names.filter((name) => name.endsWith("Input"))).toEqual([]);
    const references = Array.from(text.matchAll(/#\/components\/schemas\/([^"]+)/g), ([, name]) => name);
    expect(new Set(references)).toEqual(new Set(names));
  });
});

describe("the page", () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "pintpoint-page-"));
    mkdirSync(join(directory, "assets"));
    writeFileSync(join(directory, "index.html"), "<!doctype html>the page");
    writeFileSync(join(directory, "robots.txt"), "User-agent: *");
    writeFileSync(join(directory, "assets", "app-1a2b.js"), "plain");
    writeFileSync(join(directory, "assets", "app-1a2b.js.br"), "squeezed");
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  const aPage = async () => testClientOf(await createTestApp({ settings: { pageDirectory: directory } }));

  it("is one document for every address of the page, looked at again each time", async () => {
    const send = await aPage();
    for (const url of ["/", "/m/some-meetup"]) {
      const { status, headers, text } = await send("GET", url);
      expect([status, text]).toEqual([200, "<!doctype html>the page"]);
      expect(headers["content-type"]).toContain("text/html");
      expect(headers["cache-control"]).toBe("no-cache");
    }
  });

  it("its hashed files stay for ever, squeezed where the browser can", async () => {
    const send = await aPage();
    const { headers, text } = await send("GET", "/assets/app-1a2b.js", { headers: { "accept-encoding": "br" } });
    expect(text).toBe("squeezed");
    expect(headers).toMatchObject({ "content-encoding": "br", "cache-control": "public, max-age=31536000, immutable" });
    expect((await send("GET", "/assets/app-1a2b.js")).text).toBe("plain");
    expect((await send("GET", "/robots.txt")).text).toBe("User-agent: *");
  });

  it("sends a visitor on whose link has half an escape behind it; a program is told", async () => {
    const html = { headers: { accept: "text/html,*/*" } };
    const send = await aPage();
    for (const end of ["%", "%2", ").%E0%A4%A"]) {
      const { status, headers } = await send("GET", `/m/a_b-c${end}`, html);
      expect([end, status, headers.location]).toEqual([end, 302, "/m/a_b-c"]);
      expect(headers).toMatchObject({ "referrer-policy": "no-referrer", "cache-control": "private, no-store" });
    }
    expect((await send("GET", "/m/abc%")).status).toBe(400);
    expect((await testClientOf(await createTestApp())("GET", "/m/abc%", html)).status).toBe(400);
  });

  it.each(["/%", "/%2", "/m/%E0%A4%A", "/m/%", "//evil.test/m/abc%", "/assets/%.js", "/%?a=%", "/livez%", "/%c0%af"])(
    "says itself that there is nothing at an address that cannot be decoded, to whoever opens one: %s",
    async (url) => {
      const send = await aPage();
      const visit = await send("GET", url, { headers: { accept: "text/html,*/*" } });
      expect([visit.status, visit.text]).toEqual([404, "<!doctype html>the page"]);
      expect(visit.headers).toMatchObject({ "x-frame-options": "DENY", "referrer-policy": "no-referrer" });
      const program = await send("GET", url);
      expect([program.status, program.json.code]).toEqual([400, "validation_failed"]);
    },
  );

  it("an address of the API that cannot be decoded is a problem for a browser, too, and so is any without a page", async () => {
    const html = { headers: { accept: "text/html,*/*" } };
    const send = await aPage();
    const bare = testClientOf(await createTestApp());
    for (const { status, json } of [await send("GET", "/api/v1/meetups/x%", html), await bare("GET", "/%", html)])
      expect([status, json.code]).toEqual([400, "validation_failed"]);
  });

  it("says itself that an address is none, to whoever opens one; programs get a problem", async () => {
    const send = await aPage();
    const visit = await send("GET", "/nothing", { headers: { accept: "text/html,*/*" } });
    expect([visit.status, visit.text]).toEqual([404, "<!doctype html>the page"]);
    expect((await send("GET", "/nothing")).json.code).toBe("not_found");
    expect((await send("GET", "/api/v1/nothing", { headers: { accept: "text/html" } })).json.code).toBe("not_found");
    for (const url of ["/../package.json", "/assets/../../package.json", "/assets/%2e%2e%2f%2e%2e%2fpackage.json"]) {
      expect((await send("GET", url)).status).toBeGreaterThanOrEqual(400);
    }
  });
});
