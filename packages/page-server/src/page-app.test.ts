import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageApp } from "./page-app.ts";
import { pageSettings } from "./page-settings.ts";
import { sendRawRequest } from "./testing/raw-request.ts";

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "pintpoint-page-"));
  mkdirSync(join(directory, "assets"));
  writeFileSync(join(directory, "index.html"), "<!doctype html>the page");
  writeFileSync(join(directory, "assets", "app-1a2b.js"), "plain");
  writeFileSync(join(directory, "assets", "app-1a2b.js.gz"), "squeezed");
});
afterAll(() => rmSync(directory, { recursive: true }));

describe("the page as a process of its own", () => {
  it("is one document for its addresses, and hashed files for ever", async () => {
    const { http } = await pageApp({ directory, isHttps: false });
    for (const url of ["/", "/m/some-meetup"]) {
      const { statusCode, body, headers } = await http.inject(url);
      expect([statusCode, body, headers["cache-control"]]).toEqual([200, "<!doctype html>the page", "no-cache"]);
    }
    const file = await http.inject({ url: "/assets/app-1a2b.js", headers: { "accept-encoding": "gzip" } });
    expect(file.body).toBe("squeezed");
    expect(file.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  });

  it("[SX1] [SX2] whatever it answers has the page's security headers, and calls to nowhere but its own origin", async () => {
    const { http } = await pageApp({ directory, isHttps: true });
    for (const url of ["/", "/assets/app-1a2b.js", "/nothing", "/livez"]) {
      const { headers } = await http.inject(url);
      expect(headers["content-security-policy"], url).toContain("connect-src 'self';");
      expect(headers["content-security-policy"], url).toContain("default-src 'none'");
      expect(headers["content-security-policy"], url).toContain("script-src 'self';");
      expect(headers["content-security-policy"], url).toContain("style-src 'self';");
      expect(headers["content-security-policy"], url).not.toMatch(/unsafe|https?:/);
      expect(headers, url).toMatchObject({
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "x-robots-tag": "noindex, nofollow",
        "cross-origin-opener-policy": "same-origin",
      });
      expect(headers, url).not.toHaveProperty("strict-transport-security");
    }
    const plain = await pageApp({ directory, isHttps: false });
    expect((await plain.http.inject("/")).headers).not.toHaveProperty("cross-origin-opener-policy");
  });

  it("[SX3] sends a visitor on whose link has half an escape behind it; a program is told", async () => {
    const { http } = await pageApp({ directory, isHttps: false });
    for (const end of ["%", "%2", "%E0%A4%A", ").%"]) {
      const visit = await http.inject({ url: `/m/a_b-c${end}`, headers: { accept: "text/html,*/*" } });
      expect([end, visit.statusCode, visit.headers.location]).toEqual([end, 302, "/m/a_b-c"]);
      expect(visit.headers).toMatchObject({ "cache-control": "private, no-store", "referrer-policy": "no-referrer" });
    }
    expect((await http.inject({ url: "/m/abc%", headers: { accept: "*/*" } })).statusCode).toBe(400);
  });

  it.each(["/%", "/m/%E0%A4%A", "//evil.test/m/abc%", "/assets/%.js", "/%?a=%"])(
    "says to a visitor that there is nothing at an address that cannot be decoded; a program gets a problem: %s",
    async (url) => {
      const { http } = await pageApp({ directory, isHttps: false });
      const visit = await http.inject({ url, headers: { accept: "text/html,*/*" } });
      expect([visit.statusCode, visit.body]).toEqual([404, "<!doctype html>the page"]);
      expect(visit.headers).toMatchObject({ "x-frame-options": "DENY", "referrer-policy": "no-referrer" });
      const program = await http.inject(url);
      expect([program.statusCode, program.json().code]).toEqual([400, "validation_failed"]);
    },
  );

  it("a query that cannot be decoded takes nobody's page away", async () => {
    const { http } = await pageApp({ directory, isHttps: false });
    for (const url of ["/?a=%", "/m/abc?a=%E0%A4%A", "/m/%61bc?a=%"])
      expect([url, (await http.inject({ url, headers: { accept: "text/html" } })).statusCode]).toEqual([url, 200]);
  });

  it("an address of the API that cannot be decoded is a problem for a browser, too", async () => {
    const { http } = await pageApp({ directory, isHttps: false });
    const { statusCode, headers } = await http.inject({ url: "/api/v1/%", headers: { accept: "text/html" } });
    expect([statusCode, headers["content-type"]]).toEqual([400, "application/problem+json; charset=utf-8"]);
  });

  it("says to a visitor that an address is none; a program gets a problem; no path leads out", async () => {
    const { http } = await pageApp({ directory, isHttps: false });
    const visit = await http.inject({ url: "/nothing", headers: { accept: "text/html,*/*" } });
    expect([visit.statusCode, visit.body]).toEqual([404, "<!doctype html>the page"]);
    const program = await http.inject("/api/v1/meetups");
    expect([program.statusCode, program.json().code]).toEqual([404, "not_found"]);
    for (const url of ["/../package.json", "/assets/%2e%2e%2f%2e%2e%2fpackage.json"]) {
      expect((await http.inject(url)).statusCode, url).toBeGreaterThanOrEqual(400);
    }
  });

  it.each([
    [404, "GET /nothing HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"],
    [404, "PURGE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"],
    [404, "CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n"],
    [200, "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nExpect: beer\r\n\r\n"],
    [400, "GET /% HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"],
    [400, "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"],
    [400, "beer\r\n\r\n"],
    [431, `GET / HTTP/1.1\r\nHost: x\r\nX: ${"x".repeat(20_000)}\r\n\r\n`],
    [
      413,
      "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: 2000\r\n\r\n",
    ],
  ])(
    "[SX1] [SX3] [LI43] every refusal is a problem, and every answer has the security headers: %i, %s",
    async (status, bytes) => {
      const { http } = await pageApp({ directory, isHttps: false });
      const answer = await sendRawRequest(await http.listen({ host: "127.0.0.1", port: 0 }), bytes);
      await http.close();
      expect(answer.status).toBe(status);
      expect(answer.headers).toMatchObject({
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "x-robots-tag": "noindex, nofollow",
      });
      expect(answer.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
      if (status < 400) return;
      expect(answer.headers["content-type"]).toContain("application/problem+json");
      expect(JSON.parse(answer.body)).toMatchObject({
        type: "about:blank",
        status,
        code: expect.stringMatching(/^[a-z_]+$/),
      });
    },
  );

  it("who sends slowly, or holds many connections, has the limits that the api has", async () => {
    const { http } = await pageApp({ directory, isHttps: false });
    const { headersTimeout, requestTimeout, maxConnections } = http.server;
    expect([headersTimeout, requestTimeout, maxConnections]).toEqual([10_000, 20_000, 20_000]);
  });

  it("is not ready any more once it is told to leave, and still alive", async () => {
    const { http, drain } = await pageApp({ directory, isHttps: false });
    expect((await http.inject("/readyz")).statusCode).toBe(200);
    drain();
    expect((await http.inject("/readyz")).statusCode).toBe(503);
    expect((await http.inject("/livez")).statusCode).toBe(200);
  });
});

describe("its settings", () => {
  it("have defaults, and what is set to nothing is not set", () => {
    expect(pageSettings({ PORT: "", HOST: " " })).toEqual({
      host: "127.0.0.1",
      port: 3001,
      trustedProxies: [],
      isHttps: false,
      publicUrl: null,
      apiOrigins: [],
    });
    expect(
      pageSettings({
        API_URL: "http://10.0.0.1:3000, http://api:3000/",
        PORT: "0",
        HOST: "0.0.0.0",
        PUBLIC_URL: "https://pub.example/",
        TRUSTED_PROXIES: "10.0.0.0/8, ::1",
      }),
    ).toEqual({
      host: "0.0.0.0",
      port: 0,
      trustedProxies: ["10.0.0.0/8", "::1"],
      isHttps: true,
      publicUrl: "https://pub.example",
      apiOrigins: ["http://10.0.0.1:3000", "http://api:3000"],
    });
  });

  it("are refused in one line each", () => {
    expect(pageSettings({ API_URL: "http://api:3000,api" })).toEqual([
      'API_URL: must be an origin such as https://pub.example, without a path, not "api"',
    ]);
    expect(pageSettings({ PORT: "beer", PUBLIC_URL: "https://pub.example/m", TRUSTED_PROXIES: "10.0.0.0/33" })).toEqual(
      [
        'PORT: must be a whole number from 0 to 65535, not "beer"',
        'PUBLIC_URL: must be an origin such as https://pub.example, without a path: the product is not served below one, not "https://pub.example/m"',
        'TRUSTED_PROXIES: must be addresses or ranges such as 10.0.0.0/8, not "10.0.0.0/33"',
      ],
    );
  });
});
