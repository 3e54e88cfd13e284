import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addressBlock } from "@pintpoint/page-server";
import { describe, expect, it, onTestFinished } from "vitest";
import { createMeetupByHttp, testClientOf } from "../../meetups/testing/test-client.ts";
import { beerMeetup } from "../../meetups/testing/test-node.ts";
import { createTestApp } from "../../testing/create-test-app.ts";

/** Limits of 60 requests, 1 creation and 1 miss a minute. */
const tight = { rateLimitFactor: 0.01 };

describe("rates by address", () => {
  it("[LI26] requests beyond the minute's are 429, and told when to come again; other addresses go on", async () => {
    const send = testClientOf(await createTestApp({ settings: tight }));
    const { path } = await createMeetupByHttp(send, {});
    const answers = await Promise.all(Array.from({ length: 80 }, () => send("GET", path)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(59);
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.json).toMatchObject({ code: "rate_limited" });
    expect(Number(refused?.headers["retry-after"])).toBeGreaterThan(0);
    expect(refused?.headers["retry-after"]).toBe(String(refused?.json.retryAfter));
    expect((await send("GET", path, { address: "192.0.2.1" })).status).toBe(200);
  });

  it("RATE_LIMIT_FACTOR multiplies them", async () => {
    const send = testClientOf(await createTestApp({ settings: { rateLimitFactor: 0.02 } }));
    const { path } = await createMeetupByHttp(send);
    const answers = await Promise.all(Array.from({ length: 130 }, () => send("GET", path)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(119);
  });

  it("[LI29] creations have a limit of their own", async () => {
    const send = testClientOf(await createTestApp({ settings: tight }));
    const { path } = await createMeetupByHttp(send);
    expect(await send("POST", "/meetups", { body: beerMeetup })).toMatchObject({
      status: 429,
      json: { code: "rate_limited" },
    });
    expect((await send("GET", path)).status).toBe(200);
  });

  it("[LI30] [LI44] who has missed too often is refused further misses, and nothing that is there", async () => {
    const send = testClientOf(await createTestApp({ settings: tight }));
    const { path, anna, slot } = await createMeetupByHttp(send);
    expect((await send("GET", "/meetups/a-guess")).status).toBe(404);
    for (let n = 0; n < 5; n++) {
      const refused = await send("GET", `/meetups/another-guess${n}`);
      expect(refused).toMatchObject({ status: 429, json: { code: "rate_limited" } });
      const wait = Number(refused.headers["retry-after"]);
      expect(wait).toBeGreaterThanOrEqual(1);
      expect(wait).toBeLessThanOrEqual(60);
    }
    expect((await send("GET", path)).status).toBe(200);
    expect((await send("GET", `${path}/results`, { token: anna.token })).status).toBe(200);
    const votes = { votes: { [slot]: "yes" } };
    expect((await send("PUT", `${anna.path}/votes`, { token: anna.token, body: votes })).status).toBe(200);
    expect((await send("GET", "/meetups/a-guess", { address: "192.0.2.1" })).status).toBe(404);
  });

  it("[LI30] of misses that arrive together no more than the minute's are told that there is no such meetup", async () => {
    const send = testClientOf(await createTestApp({ settings: { rateLimitFactor: 0.1 } }));
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => send("GET", `/meetups/a-guess-${n}`)));
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(3);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(17);
  });

  it.each([
    ["PATCH", "/meetups/a-guess", { body: { title: "x" } }],
    ["POST", "/meetups/a-guess/slots", { body: { nonsense: true } }],
    ["DELETE", "/meetups/a-guess/participants/p_000000000000", {}],
    ["GET", "/meetups/a-guess/results", {}],
    ["GET", "/meetups/a-guess/calendar.ics", {}],
  ] as const)("%s %s is a miss, too", async (method, url, sending) => {
    const send = testClientOf(await createTestApp({ settings: tight }));
    expect((await send(method, url, sending)).status).toBe(404);
    expect((await send("GET", "/meetups/another-guess")).status).toBe(429);
    expect((await send(method, url, sending)).status).toBe(429);
  });

  it("[LI30] a deleted meetup's 404 is no miss", async () => {
    const send = testClientOf(await createTestApp({ settings: tight }));
    const { path } = await createMeetupByHttp(send);
    await send("DELETE", path);
    for (let turn = 0; turn < 5; turn++) expect((await send("GET", path)).status).toBe(404);
    expect((await send("PATCH", path, { body: { title: "x" } })).status).toBe(404);
  });

  it("a forwarded address is one, whatever port a proxy writes behind it", async () => {
    const send = testClientOf(await createTestApp({ settings: { ...tight, trustedProxies: ["127.0.0.0/8"] } }));
    const from = (forwarded: string) => send("GET", "/meetups/a-guess", { headers: { "x-forwarded-for": forwarded } });
    expect((await from("5.5.5.5:1234")).status).toBe(404);
    for (const same of ["5.5.5.5", "5.5.5.5:1", " 5.5.5.5:65535 ", "9.9.9.9, 5.5.5.5:7"])
      expect((await from(same)).status).toBe(429);
  });

  it("[SX7] a forwarded address counts only when a trusted proxy tells it", async () => {
    const headers = { "x-forwarded-for": "192.0.2.7" };
    const open = testClientOf(await createTestApp({ settings: tight }));
    await open("GET", "/meetups/a-guess", { headers });
    expect((await open("GET", "/meetups/a-guess")).status).toBe(429);

    const behind = testClientOf(await createTestApp({ settings: { ...tight, trustedProxies: ["127.0.0.0/8"] } }));
    await behind("GET", "/meetups/a-guess", { headers });
    expect((await behind("GET", "/meetups/a-guess", { headers })).status).toBe(429);
    expect((await behind("GET", "/meetups/a-guess")).status).toBe(404);
  });

  it.each(["/api/v1/nothing", "/nothing", "/api/v1/openapi.json", "/livez", "/readyz", "/", "/.env", "/%"])(
    "%s counts like every request",
    async (path) => {
      const send = testClientOf(await createTestApp({ settings: tight }));
      const answers = await Promise.all(Array.from({ length: 70 }, () => send("GET", path)));
      expect(answers.filter(({ status }) => status === 429)).toHaveLength(10);
    },
  );

  it("[LI26] what the page is made of has a limit of its own, so that a crowd can open the page at the same time", async () => {
    const directory = mkdtempSync(join(tmpdir(), "pintpoint-page-"));
    onTestFinished(() => rmSync(directory, { recursive: true }));
    mkdirSync(join(directory, "assets"));
    for (const name of ["index.html", "assets/a-1b2c.js"]) writeFileSync(join(directory, name), "a file");
    const send = testClientOf(await createTestApp({ settings: { ...tight, pageDirectory: directory } }));
    const file = () => send("GET", "/assets/a-1b2c.js");
    const answers = await Promise.all(Array.from({ length: 310 }, file));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(300);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(10);
    const others = ["/", "/m/a-guess", "/assets/a-1b2c.js?x", "/assets/nothing.js", "/api/v1/address"];
    const requests = await Promise.all(Array.from({ length: 70 }, (_, n) => send("GET", others[n % 5] ?? "/")));
    expect(requests.filter(({ status }) => status === 429)).toHaveLength(10);
  });

  it("what browsers ask beforehand for other pages counts, too", async () => {
    const app = await createTestApp({ settings: { ...tight, allowedOrigins: ["https://pub.example"] } });
    const ask = () =>
      app.http.inject({
        method: "OPTIONS",
        url: "/api/v1/meetups",
        headers: { origin: "https://pub.example", "access-control-request-method": "POST" },
      });
    const answers = await Promise.all(Array.from({ length: 70 }, ask));
    expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(10);
  });
});

describe("what counts as one address", () => {
  it.each([
    ["192.0.2.1", "192.0.2.1"],
    ["::ffff:192.0.2.1", "192.0.2.1"],
    ["::ffff:c000:201", "192.0.2.1"],
    ["0:0:0:0:0:FFFF:192.0.2.1", "192.0.2.1"],
    ["0000:0000:0000:0000:0000:ffff:c000:0201", "192.0.2.1"],
    ["::ffff:192.0.2.1%eth0", "192.0.2.1"],
    ["::192.0.2.1", "0:0:0:0::/64"],
    ["64:ff9b::192.0.2.1", "64:ff9b:0:0::/64"],
    ["::", "0:0:0:0::/64"],
    ["2001:db8:0:1:2:3:192.0.2.1", "2001:db8:0:1::/64"],
    ["2001:db8:0:1:2:3:4:5", "2001:db8:0:1::/64"],
    ["2001:db8:0:1::5", "2001:db8:0:1::/64"],
    ["2001:0db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ])("%s is %s", (address, block) => {
    expect(addressBlock(address)).toBe(block);
    expect(addressBlock(block)).toBe(block);
  });
});
