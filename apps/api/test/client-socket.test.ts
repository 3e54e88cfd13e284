import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type LiveConnection, openSocketConnection } from "@pintpoint/client";
import { Server } from "socket.io";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

/** What the client's connection does with a bare Socket.IO server that behaves as the test wants. */
let server: Server;
let baseUrl: string;
let connection: LiveConnection | undefined;
const events: string[] = [];

beforeEach(async () => {
  const http = createServer();
  server = new Server(http, { transports: ["websocket"] });
  await new Promise<void>((fulfil) => http.listen(0, "127.0.0.1", fulfil));
  const { port } = http.address() as AddressInfo;
  baseUrl = `http://127.0.0.1:${port}`;
  events.length = 0;
});
afterEach(async () => {
  vi.restoreAllMocks();
  connection?.close();
  await server.close();
});

async function open(): Promise<LiveConnection> {
  connection = await openSocketConnection(baseUrl)("meetup-1", {
    connected: () => events.push("connected"),
    lost: () => events.push("lost"),
    received: (name) => events.push(name),
  });
  return connection;
}

async function happened(...expected: string[]): Promise<void> {
  await expect.poll(() => events.join(" "), { timeout: 8_000, interval: 10 }).toBe(expected.join(" "));
}

it("names the meetup in its address and uses websockets only", async () => {
  const addresses: (string | undefined)[] = [];
  server.engine.on("initial_headers", (_headers: unknown, request: { url?: string }) => addresses.push(request.url));
  server.on("connection", (socket) => {
    addresses.push(socket.handshake.url);
    events.push(socket.conn.transport.name);
  });
  await open();
  await expect.poll(() => [...events].sort()).toEqual(["connected", "websocket"]);
  const { searchParams, pathname } = new URL(addresses.at(-1) ?? "", baseUrl);
  expect(pathname).toBe("/socket.io/");
  expect(searchParams.get("m")).toBe("meetup-1");
});

it("[RT10] comes back after its transport was closed", async () => {
  server.on("connection", (socket) => {
    if (events.length < 2) setTimeout(() => socket.conn.close(), 20);
  });
  await open();
  await happened("connected", "lost", "connected");
});

it("comes back when the server disconnected it, which Socket.IO itself does not", async () => {
  server.on("connection", (socket) => {
    if (events.length < 2) setTimeout(() => socket.disconnect(true), 20);
  });
  await open();
  await happened("connected", "lost", "connected");
});

it("comes back when the server refused the connection at first", async () => {
  let refusals = 0;
  server.use((_socket, next) => next(refusals++ === 0 ? new Error("too many") : undefined));
  await open();
  await happened("connected");
  expect(refusals).toBe(2);
});

/** Socket.IO's first attempt to come back is then made after 2.9 s. */
const withoutChance = () => vi.spyOn(Math, "random").mockReturnValue(0.5);

it("reconnects now: a lost connection is opened at once, a living one and a young attempt are left alone", async () => {
  withoutChance();
  const opened = await open();
  await happened("connected");
  const [first] = await server.fetchSockets();
  opened.reconnectNow();
  await new Promise((fulfil) => setTimeout(fulfil, 2_100));
  expect((await server.fetchSockets()).map(({ id }) => id)).toEqual([first?.id]);
  for (const socket of server.sockets.sockets.values()) socket.conn.close();
  await happened("connected", "lost");
  const began = Date.now();
  opened.reconnectNow();
  opened.reconnectNow();
  await happened("connected", "lost", "connected");
  expect(Date.now() - began).toBeLessThan(2_000);
});

it("restarts: gives the old connection up and opens one new one", async () => {
  const opened = await open();
  await happened("connected");
  opened.restart();
  await happened("connected", "lost", "connected");
  await new Promise((fulfil) => setTimeout(fulfil, 300));
  expect(server.engine.clientsCount).toBe(1);
});

it("tells an answer, a refusal, silence and a lost connection apart", async () => {
  const problem = { type: "about:blank", title: "T", detail: "D", status: 403, code: "not_allowed" };
  server.on("connection", (socket) => {
    socket.on("meetup:watch", (_payload, ack) => ack({ ok: true, patches: [] }));
    socket.on("presence:set", (_payload, ack) => ack({ ok: false, error: problem }));
    socket.on("meetup:unwatch", (_payload, ack) => ack("what?"));
  });
  const opened = await open();
  await happened("connected");
  const meetupId = "meetup-1";
  await expect(opened.request("meetup:watch", { meetupId }, 1_000)).resolves.toEqual({ ok: true, patches: [] });
  await expect(opened.request("presence:set", { meetupId, state: "looking" }, 1_000)).rejects.toMatchObject({
    name: "ProblemError",
    code: "not_allowed",
  });
  await expect(opened.request("meetup:unwatch", { meetupId }, 1_000)).rejects.toMatchObject({
    reason: "foreign_answer",
  });
  const vote = { meetupId, participantId: "p", token: "t", votes: {}, key: "k" };
  await expect(opened.request("votes:cast", vote, 50)).rejects.toMatchObject({ reason: "timeout" });
  const cut = opened.request("votes:cast", vote, 5_000);
  for (const socket of server.sockets.sockets.values()) socket.conn.close();
  await expect(cut).rejects.toMatchObject({ name: "Unreachable", reason: "network" });
  await expect(opened.request("votes:cast", vote, 5_000)).rejects.toMatchObject({ reason: "network" });
});

it("hands on what is pushed, and nothing after it was closed", async () => {
  const opened = await open();
  await happened("connected");
  server.emit("meetup:gone", { meetupId: "meetup-1" });
  server.emit("something:new", {});
  server.emit("resync", {});
  await happened("connected", "meetup:gone", "resync");
  opened.close();
  await expect.poll(() => server.engine.clientsCount).toBe(0);
  expect(events).toEqual(["connected", "meetup:gone", "resync"]);
});
