import { describe, expect, it } from "vitest";
import { anApp } from "../../testing/an-app.ts";
import { beer } from "../../testing/stage.ts";
import { created, visitorOf } from "../../testing/visitor.ts";
import { addressBlock } from "../address-block.ts";

/** Limits of 60 requests, 1 creation and 1 miss a minute. */
const tight = { rateLimitFactor: 0.01 };

describe("rates by address", () => {
  it("[section 8] requests beyond the minute's are 429, and told when to come again; other addresses go on", async () => {
    const send = visitorOf(await anApp({ settings: tight }));
    const { path } = await created(send, {});
    const answers = await Promise.all(Array.from({ length: 80 }, () => send("GET", path)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(59);
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.json).toMatchObject({ code: "rate_limited" });
    expect(Number(refused?.headers["retry-after"])).toBeGreaterThan(0);
    expect(refused?.headers["retry-after"]).toBe(String(refused?.json.retryAfter));
    expect((await send("GET", path, { address: "192.0.2.1" })).status).toBe(200);
  });

  it("[section 8] RATE_LIMIT_FACTOR multiplies them", async () => {
    const send = visitorOf(await anApp({ settings: { rateLimitFactor: 0.02 } }));
    const { path } = await created(send);
    const answers = await Promise.all(Array.from({ length: 130 }, () => send("GET", path)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(119);
  });

  it("[section 8] creations have a limit of their own", async () => {
    const send = visitorOf(await anApp({ settings: tight }));
    const { path } = await created(send);
    expect(await send("POST", "/meetups", { body: beer })).toMatchObject({
      status: 429,
      json: { code: "rate_limited" },
    });
    expect((await send("GET", path)).status).toBe(200);
  });

  it("[section 8] who has missed too often finds nothing more, neither what is there", async () => {
    const send = visitorOf(await anApp({ settings: tight }));
    const { path } = await created(send);
    expect((await send("GET", "/meetups/a-guess")).status).toBe(404);
    expect((await send("GET", "/meetups/another-guess")).status).toBe(429);
    expect((await send("GET", path)).status).toBe(429);
    expect((await send("GET", path, { address: "192.0.2.1" })).status).toBe(200);
  });

  it.each([
    ["PATCH", "/meetups/a-guess", { body: { title: "x" } }],
    ["POST", "/meetups/a-guess/slots", { body: { nonsense: true } }],
    ["DELETE", "/meetups/a-guess/participants/p_000000000000", {}],
  ] as const)("[section 8] %s %s is a miss, too", async (method, url, sending) => {
    const send = visitorOf(await anApp({ settings: tight }));
    expect((await send(method, url, sending)).status).toBe(404);
    expect((await send("GET", "/meetups/another-guess")).status).toBe(429);
  });

  it("[section 8] a deleted meetup's 404 is no miss", async () => {
    const send = visitorOf(await anApp({ settings: tight }));
    const { path } = await created(send);
    await send("DELETE", path);
    for (let turn = 0; turn < 5; turn++) expect((await send("GET", path)).status).toBe(404);
    expect((await send("PATCH", path, { body: { title: "x" } })).status).toBe(404);
  });

  it("[section 9] a forwarded address counts only when a trusted proxy tells it", async () => {
    const headers = { "x-forwarded-for": "192.0.2.7" };
    const open = visitorOf(await anApp({ settings: tight }));
    await open("GET", "/meetups/a-guess", { headers });
    expect((await open("GET", "/meetups/a-guess")).status).toBe(429);

    const behind = visitorOf(await anApp({ settings: { ...tight, trustedProxies: ["127.0.0.0/8"] } }));
    await behind("GET", "/meetups/a-guess", { headers });
    expect((await behind("GET", "/meetups/a-guess", { headers })).status).toBe(429);
    expect((await behind("GET", "/meetups/a-guess")).status).toBe(404);
  });

  it("what looks around below /api is counted, too", async () => {
    const send = visitorOf(await anApp({ settings: tight }));
    const answers = await Promise.all(Array.from({ length: 70 }, () => send("GET", "/api/v1/nothing")));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(10);
  });
});

describe("what counts as one address", () => {
  it.each([
    ["192.0.2.1", "192.0.2.1"],
    ["::ffff:192.0.2.1", "192.0.2.1"],
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
