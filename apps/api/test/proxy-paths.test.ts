import { spawnSync } from "node:child_process";
import { connect } from "node:net";
import { text as whole } from "node:stream/consumers";
import { haproxyCommand, haproxyConfig, haproxyEnvironment } from "@pintpoint/cluster";
import { describe, expect, it } from "vitest";
import { hashIdForLog } from "../src/telemetry/hash-id.ts";
import { openSilentSocket, useRecordingBackends } from "./proxy/recording-backends.ts";

const { named, apis, proxied } = useRecordingBackends();
const text = async (url: string, init: RequestInit = {}) => (await fetch(url, init)).text();

describe("the file", () => {
  const check = (env: Record<string, string>) =>
    spawnSync(haproxyCommand(), ["-c", "-f", haproxyConfig], { encoding: "utf8", env });

  it.each([
    ["a list of addresses", haproxyEnvironment({ web: "127.0.0.1:3001", apis: ["127.0.0.1:3000", "10.0.0.2:3000"] })],
    ["names that are looked up again and again", { WEB_DNS: "web:3001", API_DNS: "api:3000" }],
    ["names that nobody has yet", { WEB_ADDR: "web.invalid:3001", API_1: "api-1.invalid:3000" }],
  ])("is valid with %s", (_how, env) => {
    const { status, stderr, stdout } = check(env);
    expect(status, stderr).toBe(0);
    expect(stdout).toContain("valid");
  });

  it("names in one line each variable that is missing", () => {
    expect(check({ API_1: "127.0.0.1:3000" }).stderr).toContain("WEB_ADDR or WEB_DNS is not set");
    expect(check({ WEB_ADDR: "127.0.0.1:3001" }).stderr).toContain("API_1 (to API_4) or API_DNS is not set");
  });
});

describe("where a request goes", () => {
  it("[SX15] the page's to its server, the api's to a node, what is for operators nowhere", async () => {
    const { origin } = await proxied();
    for (const path of ["/", "/m/some-meetup", "/assets/app-1a2b.js", "/apis", "/socket.iot"]) {
      expect(await text(`${origin}${path}`), path).toBe("web");
    }
    const nodes = new Set<string>();
    for (let turn = 0; turn < 4; turn++) nodes.add(await text(`${origin}/api/v1/meetups/x`));
    nodes.add(await text(`${origin}/socket.io/?EIO=4&transport=polling`));
    expect([...nodes].sort()).toEqual(["api-1", "api-2"]);
  });

  it.each([
    ...["/livez", "/readyz", "/metrics", "/%6detrics", "/%6Detric%73", "/%6c%69%76%65%7a", "/%256detrics", "//metrics"],
    ...["///readyz", "/metrics/", "/metrics//", "/METRICS", "/Readyz", "/./metrics", "/%2e/metrics", "/x/../metrics"],
    ...["/x/%2e%2e/livez", "/metrics/.", "/metrics/x/..", "/metrics;x", "/metrics%3bx", "/metrics?x", "/metrics%3fx"],
    ...["/%2fmetrics", "/metrics%2f", "/%5cmetrics", "/metrics%00", "/metrics%20", "/.%2flivez", "/api/../metrics"],
    ...["/api/%2e%2e/metrics", "/socket.io/../metrics", "/assets/../metrics", "/metrics%23x", "http://x/metrics"],
  ])("[SX15] what operators ask goes to nobody, however it is written: %s", async (path) => {
    const { origin } = await proxied();
    const answer = await as(origin, path);
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer).not.toMatch(/web|api-\d/);
  });

  it.each(["/%61pi/v1/meetups/x", "/ap%69/v1/meetups/x", "/%73ocket.io/?EIO=4&transport=polling"])(
    "%s is the api's, as a server behind understands it",
    async (path) => {
      const { origin } = await proxied();
      expect(await as(origin, path)).toMatch(/api-\d/);
    },
  );

  it.each(["/my-metrics", "/metrics-of-us", "/assets/metrics_1a2b", "/livezone"])("%s is the page's", async (path) => {
    const { origin } = await proxied();
    expect(await as(origin, path)).toContain("web");
  });

  it("[RT1] sockets of one meetup go to one node, those of many to both", async () => {
    const { origin } = await proxied({ env: { HASH_BALANCE_FACTOR: "0" } });
    const nodes = new Set<string>();
    for (let number = 0; number < 12; number++) {
      const pair = await Promise.all([
        openSilentSocket(origin, `meetup-${number}`),
        openSilentSocket(origin, `meetup-${number}`),
      ]);
      expect(pair[0].backend).toBe(pair[1].backend);
      nodes.add(pair[0].backend);
    }
    expect(nodes.size).toBe(2);
  });

  it("[RT1] but no node gets more than 1.5 times its share; without a meetup the one with fewer sockets is chosen", async () => {
    const { origin } = await proxied();
    const sockets: string[] = [];
    for (let number = 0; number < 12; number++) sockets.push((await openSilentSocket(origin, "one-meetup")).backend);
    const most = Math.max(...apis().map(({ name }) => sockets.filter((node) => node === name).length));
    expect(most).toBeGreaterThanOrEqual(7);
    expect(most).toBeLessThanOrEqual(9);
    const [one, other] = [await openSilentSocket(origin), await openSilentSocket(origin)];
    expect(one.backend).not.toBe(other.backend);
  });
});

describe("what a node is told", () => {
  it("[AB1] [SX7] of the client only what HAProxy itself knows", async () => {
    const { origin } = await proxied();
    const forged = {
      Forwarded: "for=6.6.6.6;host=evil.example;proto=https",
      "X-Forwarded-For": "6.6.6.6, 7.7.7.7",
      "X-Forwarded-Host": "evil.example",
      "X-Forwarded-Proto": "https",
      "X-Forwarded-Port": "443",
      "X-Real-IP": "6.6.6.6",
    };
    await text(`${origin}/api/v1/forged`, { headers: forged });
    const seen = apis()
      .flatMap(({ recorded }) => recorded)
      .find(({ url }) => url === "/api/v1/forged");
    expect(seen?.headers).toMatchObject({
      "x-forwarded-for": "127.0.0.1",
      "x-forwarded-host": new URL(origin).host,
      "x-forwarded-proto": "http",
    });
    expect(JSON.stringify(seen?.headers)).not.toMatch(/6\.6\.6\.6|7\.7\.7\.7|evil|443|forwarded-port|real-ip/);
  });

  it("[SX10] a log line names no meetup, only the hash that the api's log has, too", async () => {
    const proxy = await proxied();
    const id = "kX3vQ9sT7uY1wZ5aB2cD4e";
    await text(`${proxy.origin}/api/v1/meetups/${id}/participants?as=${id}`, {
      headers: { referer: `http://x/m/${id}` },
    });
    await text(`${proxy.origin}/m/${id}`);
    await (await openSilentSocket(proxy.origin, id)).close();
    await expect
      .poll(() => proxy.process.output.split(`"meetup":"${hashIdForLog(id)}"`).length, { timeout: 5_000 })
      .toBe(3);
    expect(proxy.process.output).toContain('"to":"web"');
    expect(proxy.process.output).not.toContain(id);
  });
});

describe("limits of an address", () => {
  const limited = { REQUESTS_PER_MINUTE: "20" };
  const statuses = async (origin: string) => {
    const seen: number[] = [];
    for (let turn = 0; turn < 25; turn++) seen.push((await fetch(`${origin}/api/v1/meetups/x`)).status);
    return seen;
  };

  it("[LI47] too many requests are refused with Retry-After, and the page still comes", async () => {
    const { origin } = await proxied({ env: limited });
    expect((await statuses(origin)).slice(19, 22)).toEqual([200, 429, 429]);
    const refused = await fetch(`${origin}/api/v1/meetups/x`);
    expect(refused.headers.get("retry-after")).toBe("10");
    expect(refused.headers.get("content-type")).toBe("application/problem+json");
    expect(await refused.json()).toMatchObject({ code: "rate_limited", status: 429 });
    expect(await text(origin)).toBe("web");
  });

  it("RATE_LIMIT_FACTOR raises them, visibly", async () => {
    const { origin } = await proxied({ env: { ...limited, RATE_LIMIT_FACTOR: "2" } });
    expect(new Set(await statuses(origin))).toEqual(new Set([200]));
  });

  it("[LI43] headers beyond a buffer are refused", async () => {
    const { origin } = await proxied();
    const answer = await fetch(`${origin}/api/v1/huge`, { headers: { "x-huge": "x".repeat(20_000) } });
    expect(answer.status).toBe(400);
    expect(apis().some(({ recorded }) => recorded.some(({ url }) => url === "/api/v1/huge"))).toBe(false);
  });
});

describe("a node that breaks off", () => {
  it("a read is asked of the other one", async () => {
    const { origin } = await proxied();
    for (const api of apis()) api.recorded.length = 0;
    named("api-1").breaksOff = true;
    for (let turn = 0; turn < 4; turn++) expect(await text(`${origin}/api/v1/read`)).toMatch(/^api-[12]$/);
    expect(named("api-1").breaksOff).toBe(false);
    expect(apis().flatMap(({ recorded }) => recorded)).toHaveLength(5);
  });

  it("[RW1] a write, which may have been done, is not: it is unconfirmed", async () => {
    const { origin } = await proxied();
    for (const api of apis()) {
      api.recorded.length = 0;
      api.breaksOff = true;
    }
    const answer = await fetch(`${origin}/api/v1/write`, { method: "POST", body: "{}" });
    for (const api of apis()) api.breaksOff = false;
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "2"]);
    expect(await answer.json()).toMatchObject({ code: "write_unconfirmed", status: 503 });
    expect(apis().flatMap(({ recorded }) => recorded)).toHaveLength(1);
  });

  it("[RW5] with none up reads and writes are refused at once, by name and with Retry-After", async () => {
    const { origin } = await proxied({ apis: ["127.0.0.1:1", "127.0.0.1:2"] });
    for (const [method, code] of [
      ["GET", "read_unavailable"],
      ["POST", "write_unavailable"],
      ["DELETE", "write_unavailable"],
    ] as const) {
      const answer = await fetch(`${origin}/api/v1/meetups/x`, { method });
      expect([answer.status, answer.headers.get("retry-after")], method).toEqual([503, "2"]);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
      expect(await answer.json()).toMatchObject({ code, status: 503, type: "about:blank" });
    }
    expect(await text(origin)).toBe("web");
  });
});

/** What is answered to a path that no client may tidy before it is sent. */
async function as(origin: string, path: string): Promise<string> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  return await whole(socket);
}
