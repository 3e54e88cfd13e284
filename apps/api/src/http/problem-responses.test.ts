import { problem, statusOfCode } from "@pintpoint/contract/problems";
import { type ReceivedResponse, sendRawRequest } from "@pintpoint/page-server/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { App } from "../app.ts";
import { Addresses } from "../config/addresses.ts";
import { createMeetupByHttp, testClientOf } from "../meetups/testing/test-client.ts";
import { createTestApp } from "../testing/create-test-app.ts";

let app: App;
let origin: string;
let path: string;
beforeAll(async () => {
  app = await createTestApp({ settings: { allowedOrigins: ["https://other.example"] } });
  origin = await app.http.listen({ host: "127.0.0.1", port: 0 });
  path = `/api/v1${(await createMeetupByHttp(testClientOf(app))).path}`;
});
afterAll(() => app.shutDown(0));

const request = (line: string, ...headers: string[]) =>
  `${[`${line} HTTP/1.1`, "Host: localhost", "Connection: close", ...headers].join("\r\n")}\r\n\r\n`;
const upgrade = (target: string, ...headers: string[]) =>
  `${[`GET ${target} HTTP/1.1`, "Host: localhost", "Connection: Upgrade", ...headers].join("\r\n")}\r\n\r\n`;
const handshake = ["Upgrade: websocket", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="];
const socketPath = "/socket.io/?EIO=4&transport=websocket";

function judge({ status, headers, body }: ReceivedResponse): void {
  expect(headers).toMatchObject({
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-robots-tag": "noindex, nofollow",
    "cross-origin-resource-policy": "same-origin",
  });
  expect(headers["content-security-policy"]).toContain("default-src 'none'");
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  if (status < 400) return;
  expect(headers["content-type"]).toContain("application/problem+json");
  const { code, retryAfter, requestId } = problem.strict().parse(JSON.parse(body));
  expect(requestId).toBe(headers["x-request-id"]);
  expect(status).toBe(statusOfCode[code]);
  expect(headers["retry-after"]).toBe(retryAfter === undefined ? undefined : String(retryAfter));
}

describe("[SX3] [LI43] every answer has the security headers, and every refusal is a problem", () => {
  it.each<[string, number, () => string]>([
    ["a state", 200, () => request(`GET ${path}`)],
    ["another route", 200, () => request("GET /api/v1/address")],
    ["the description", 200, () => request("GET /api/v1/openapi.json")],
    ["health", 200, () => request("GET /livez")],
    [
      "what other pages ask beforehand",
      204,
      () => request(`OPTIONS ${path}`, "Origin: https://other.example", "Access-Control-Request-Method: PUT"),
    ],
    [
      "what foreign pages ask beforehand",
      204,
      () => request(`OPTIONS ${path}`, "Origin: https://foreign.example", "Access-Control-Request-Method: PUT"),
    ],
    ["a route that there is not", 404, () => request("GET /api/v1/nothing")],
    ["a meetup that never was", 404, () => request("GET /api/v1/meetups/never-was")],
    ["an address that nobody serves", 404, () => request("GET /nothing")],
    ["a method that nobody serves", 404, () => request("PURGE /nothing")],
    ["all of the server", 204, () => request("OPTIONS *")],
    ["a whole address", 404, () => request("GET http://foreign.example/nothing")],
    ["a form that is wrong", 400, () => request(`PATCH ${path}`)],
    ["an address that cannot be decoded", 400, () => request("GET /%")],
    [
      "a body that is too large",
      413,
      () => request("POST /api/v1/meetups", "Content-Type: application/json", "Content-Length: 70000"),
    ],
    [
      "a body of another kind",
      415,
      () => request("POST /api/v1/meetups", "Content-Type: text/plain", "Content-Length: 1"),
    ],
    ["no HTTP at all", 400, () => "beer\r\n\r\n"],
    ["a method that is none", 400, () => request("BEER /")],
    ["two lengths", 400, () => request("POST /api/v1/meetups", "Content-Length: 1", "Content-Length: 2")],
    [
      "a length and pieces",
      400,
      () => request("POST /api/v1/meetups", "Content-Length: 1", "Transfer-Encoding: chunked"),
    ],
    ["no Host", 400, () => "GET /livez HTTP/1.1\r\nConnection: close\r\n\r\n"],
    ["headers that are too large", 431, () => request("GET /livez", `X: ${"x".repeat(20_000)}`)],
    ["an expectation that nobody knows", 200, () => request("GET /livez", "Expect: beer")],
    ["a tunnel", 404, () => request("CONNECT foreign.example:443")],
    ["polling", 400, () => request("GET /socket.io/?EIO=4&transport=polling")],
    ["a post to the sockets", 400, () => request("POST /socket.io/?EIO=4&transport=polling", "Content-Length: 0")],
    ["a socket without an upgrade", 400, () => request(`GET ${socketPath}`)],
    ["the sockets' path without a slash", 404, () => request("GET /socket.io")],
    ["an upgrade to no transport", 400, () => upgrade("/socket.io/?EIO=4&transport=beer", ...handshake)],
    ["an upgrade of an old protocol", 400, () => upgrade("/socket.io/?EIO=3&transport=websocket", ...handshake)],
    ["an upgrade of a session", 400, () => upgrade(`${socketPath}&sid=x`, ...handshake)],
    ["an upgrade without a key", 400, () => upgrade(socketPath, ...handshake.slice(0, 2))],
    [
      "an upgrade with a key that is none",
      400,
      () => upgrade(socketPath, ...handshake.slice(0, 2), "Sec-WebSocket-Key: x"),
    ],
    [
      "an upgrade of an unknown version",
      400,
      () => upgrade(socketPath, "Upgrade: websocket", "Sec-WebSocket-Version: 99", handshake[2] ?? ""),
    ],
    ["an upgrade with protocols", 400, () => upgrade(socketPath, ...handshake, "Sec-WebSocket-Protocol: ,")],
    ["an upgrade by a foreign page", 403, () => upgrade(socketPath, ...handshake, "Origin: https://foreign.example")],
    ["an upgrade of something else", 400, () => upgrade(socketPath, "Upgrade: h2c")],
    ["an upgrade elsewhere", 404, () => upgrade("/nothing", ...handshake).replace("Upgrade\r", "Upgrade, close\r")],
  ])("%s: %i", { timeout: 60_000 }, async (_what, status, bytes) => {
    const answer = await sendRawRequest(origin, bytes());
    expect(answer.status).toBe(status);
    judge(answer);
  });

  it("a socket too many, and one of a process that is about to end", async () => {
    const small = await createTestApp({ settings: { rateLimitFactor: 1 / 600 } });
    const there = await small.http.listen({ host: "127.0.0.1", port: 0 });
    const answers = [await sendRawRequest(there, upgrade("/socket.io/", ...handshake))];
    await small.gateway.drain(0);
    for (let n = 0; n < 3; n++) answers.push(await sendRawRequest(there, upgrade(socketPath, ...handshake)));
    for (const answer of answers) judge(answer);
    expect(answers.map(({ status }) => status)).toEqual([400, 503, 429, 429]);
    await small.shutDown(0);
  });

  it("operators' port, too", async () => {
    const there = await app.metricsServer.listen({ host: "127.0.0.1", port: 0 });
    const asked: [number, string][] = [
      [200, request("GET /metrics")],
      [200, request("GET /livez")],
      [404, request("GET /nothing")],
      [400, request("GET /%")],
      [400, "beer\r\n\r\n"],
      [421, request("GET /metrics").replace("localhost", "rebound.example")],
    ];
    for (const [status, bytes] of asked) {
      const answer = await sendRawRequest(there, bytes);
      expect(answer.status).toBe(status);
      judge(answer);
    }
  });
});

describe("a process that listens for its own machine only", () => {
  const local = { publicUrl: "https://pub.example", allowedOrigins: ["http://other.example:8080"], isLocal: true };

  it.each([
    ["localhost", 200],
    ["LOCALHOST:3000", 200],
    ["127.0.0.1:3000", 200],
    ["127.0.0.2", 200],
    ["[::1]:3000", 200],
    ["pub.example", 200],
    ["other.example", 200],
    ["rebound.example", 421],
    ["rebound.example:3000", 421],
    ["localhost.rebound.example", 421],
    ["127.0.0.1.rebound.example", 421],
    ["192.168.1.5:3000", 421],
    ["rebound.example@localhost", 421],
    ["localhost/rebound.example", 421],
    ["", 421],
  ])("[SX6] [AB9] answers what is meant for it: Host %s: %i", async (host, status) => {
    const here = await createTestApp({ addresses: new Addresses(local) });
    const there = await here.http.listen({ host: "127.0.0.1", port: 0 });
    for (const bytes of [request("GET /livez"), request("GET /api/v1/meetups/never-was")]) {
      const answer = await sendRawRequest(there, bytes.replace("Host: localhost", `Host: ${host}`));
      judge(answer);
      expect(answer.status === 421).toBe(status === 421);
    }
    if (status === 421) {
      const answer = await sendRawRequest(
        there,
        upgrade(socketPath, ...handshake).replace("Host: localhost", `Host: ${host}`),
      );
      expect(answer.status).toBe(421);
      judge(answer);
    }
    await here.shutDown(0);
  });

  it("takes what says no Host by HTTP/1.0: no page does", async () => {
    const here = await createTestApp({ addresses: new Addresses(local) });
    const there = await here.http.listen({ host: "127.0.0.1", port: 0 });
    expect((await sendRawRequest(there, "GET /livez HTTP/1.0\r\n\r\n")).status).toBe(200);
    await here.shutDown(0);
  });

  it("any other process answers whatever its name is", () => {
    const addresses = new Addresses({ publicUrl: null, allowedOrigins: [] });
    expect(addresses.allowsHost("any.example")).toBe(true);
  });
});
