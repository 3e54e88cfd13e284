import { once } from "node:events";
import { connect } from "node:net";
import { problem } from "@pintpoint/contract";
import { afterAll, beforeAll, expect, it } from "vitest";
import { FuzzedServer } from "./fuzz/fuzzed-server.ts";
import { sendRawRequest } from "./fuzz/send-raw-request.ts";

let server: FuzzedServer;
beforeAll(async () => {
  server = await FuzzedServer.open();
});
afterAll(() => server.close());

function dial() {
  const { hostname: host, port } = new URL(server.origin);
  return connect({ host, port: Number(port) });
}

/** What comes back for these bytes until the server hangs up, or nothing more comes for a while. */
async function answerTo(bytes: string | Buffer): Promise<string> {
  const socket = dial();
  let text = "";
  socket.setEncoding("utf8");
  socket.on("data", (part: string) => {
    text += part;
  });
  socket.on("error", () => {});
  socket.setTimeout(300, () => socket.destroy());
  await once(socket, "connect");
  socket.write(bytes);
  await once(socket, "close");
  return text;
}

const upgrade = (...lines: string[]) =>
  ["GET /socket.io/?EIO=4&transport=websocket HTTP/1.1", "host: x", "connection: upgrade", ...lines, "", ""].join(
    "\r\n",
  );
const post = (...lines: string[]) =>
  ["POST /api/v1/meetups HTTP/1.1", "host: x", "content-type: application/json", ...lines].join("\r\n");

it.each<[string, string | Buffer]>([
  ["no HTTP at all", Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0xff])],
  ["a method that is none", "EXPLODE / HTTP/1.1\r\nhost: x\r\n\r\n"],
  ["a version that is none", "GET / HTTP/9.9\r\nhost: x\r\n\r\n"],
  ["no host", "GET /livez HTTP/1.1\r\n\r\n"],
  ["headers of 100 KB", `GET /livez HTTP/1.1\r\nhost: x\r\nx: ${"x".repeat(100_000)}\r\n\r\n`],
  ["5,000 headers", `GET /livez HTTP/1.1\r\nhost: x\r\n${"a: b\r\n".repeat(5_000)}\r\n`],
  ["a header without a name", "GET /livez HTTP/1.1\r\nhost: x\r\n: x\r\n\r\n"],
  ["a zero byte in a header", "GET /livez HTTP/1.1\r\nhost: x\r\na: b\u0000c\r\n\r\n"],
  ["two lengths", `${post("content-length: 2", "content-length: 3")}\r\n\r\n{}`],
  ["a length and chunks", `${post("content-length: 2", "transfer-encoding: chunked")}\r\n\r\n0\r\n\r\n`],
  ["a length that is no number", `${post("content-length: -1")}\r\n\r\n{}`],
  ["a chunk that is none", `${post("transfer-encoding: chunked")}\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`],
  ["an encoding that nobody knows", `${post("transfer-encoding: gzip, x")}\r\n\r\n{}`],
  ["a compressed body", `${post("content-encoding: gzip", "content-length: 2")}\r\n\r\n{}`],
  ["an upgrade to nothing known", "GET / HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: h2c\r\n\r\n"],
  ["a websocket without a key", upgrade("upgrade: websocket", "sec-websocket-version: 13")],
  [
    "a websocket of another version",
    upgrade("upgrade: websocket", "sec-websocket-version: 99", "sec-websocket-key: x"),
  ],
  ["a websocket elsewhere", "GET /elsewhere HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n"],
])("%s is refused, and the next one is served", async (_what, bytes) => {
  const before = server.state();
  const text = await answerTo(bytes);
  const status = Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 400);
  expect(status, text).toBeGreaterThanOrEqual(400);
  expect(status, text).toBeLessThan(500);
  const body = text.split("\r\n\r\n")[1] ?? "";
  if (text.includes("application/problem+json")) expect(problem.parse(JSON.parse(body)).status).toBe(status);
  const next = await sendRawRequest(server.origin, { method: "GET", path: "/livez", headers: {}, body: null });
  expect(next.status).toBe(200);
  expect(server.state()).toBe(before);
  expect(server.failures).toEqual([]);
});

it("[RT7] who hangs up in the middle ends nothing: of a body, of an upgrade, before anybody asked where it came from", async () => {
  const before = server.state();
  const websocket = upgrade(
    "upgrade: websocket",
    "sec-websocket-version: 13",
    "sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==",
  );
  for (const bytes of [
    `${post("content-length: 500")}\r\n\r\n{"title":`,
    websocket,
    "GET /api/v1/meetups/x HTTP/1.1\r\nhost: x\r\n\r\n",
  ]) {
    const sockets = Array.from({ length: 20 }, dial);
    for (const socket of sockets) {
      socket.on("error", () => {});
      socket.on("connect", () => socket.write(bytes, () => socket.resetAndDestroy()));
    }
    await Promise.all(sockets.map((socket) => once(socket, "close")));
  }
  const next = await sendRawRequest(server.origin, { method: "GET", path: "/livez", headers: {}, body: null });
  expect(next.status).toBe(200);
  expect(server.state()).toBe(before);
  expect(server.failures).toEqual([]);
});
