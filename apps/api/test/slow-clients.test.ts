import { connect, type Socket } from "node:net";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type LiveServer, liveServer } from "./live/live-server.ts";

let server: LiveServer;
const sockets: Socket[] = [];
beforeEach(async () => {
  server = await liveServer();
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await server.close();
});

/** Sends the beginning at once and then a byte a second; keeps its own side open, and never reads a refusal. */
function sendByteBySecond(beginning: string, then: string): void {
  const { hostname, port } = new URL(server.origin);
  const socket = connect(Number(port), hostname);
  sockets.push(socket);
  socket.pause().on("error", () => {});
  socket.write(beginning);
  const drip = setInterval(() => socket.write(then), 1_000);
  socket.once("close", () => clearInterval(drip));
}

const post =
  "POST /api/v1/meetups HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n{";

it("[AB10] a client that sends slowly has 10 s for the headers of a request and 20 s for all of it", async () => {
  const { server: http } = server.app.http;
  expect([http.headersTimeout, http.requestTimeout]).toEqual([10_000, 20_000]);
  const open = () => new Promise<number>((resolve) => http.getConnections((_error, count) => resolve(count)));
  for (const [beginning, then] of [
    ["", ""],
    ["GET / HTTP/1.1\r\n", "X"],
    [post, " "],
    [post, ""],
  ] as const)
    sendByteBySecond(beginning, then);
  await expect.poll(open).toBe(4);
  // Checked every 5 s, on a machine that may be busy; without the limits it is 60 to 90 s.
  await expect.poll(open, { timeout: 45_000, interval: 500 }).toBe(0);
}, 120_000);
