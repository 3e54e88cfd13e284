import { createServer, type Server as HttpServer } from "node:http";
import type { Socket as TcpSocket } from "node:net";
import { Server, type ServerOptions, type Socket } from "socket.io";
import { type Socket as ClientSocket, io as connect } from "socket.io-client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listen } from "../testing/test-gateway.ts";
import { type EncodedEvent, encodeEvent } from "./encoded-event.ts";
import { type EngineSocket, rawSocketOf, releaseIdleMemory, releaseRequest } from "./engine-internals.ts";
import { eventParser, IncomingEvent, parseArgs, ReadyJson } from "./event-parser.ts";
import { createSocketSender, deliver, endIfUnread, isBehind, type SocketSender } from "./socket-sender.ts";

let http: HttpServer;
let io: Server;
let socket: Socket;
let client: ClientSocket;
let link: SocketSender;
let heard: unknown[];
let stales: number;

async function open(options: Partial<ServerOptions> = {}): Promise<void> {
  http = createServer();
  io = new Server(http, { transports: ["websocket"], perMessageDeflate: false, parser: eventParser, ...options });
  io.engine.on("connection", (conn: EngineSocket) => releaseRequest(conn));
  const port = await listen(http);
  const connected = new Promise<Socket>((resolve) => io.once("connection", resolve));
  client = connect(`http://127.0.0.1:${port}`, { transports: ["websocket"], forceNew: true });
  heard = [];
  client.onAny((event, payload) => heard.push([event, payload]));
  socket = await connected;
  await new Promise<void>((resolve) => client.once("connect", resolve));
  stales = 0;
  link = createSocketSender(socket.conn, () => {
    stales++;
  });
}
beforeEach(() => open());
afterEach(async () => {
  client.disconnect();
  await io.close();
});

const numbered = (n: number): EncodedEvent => encodeEvent("n", JSON.stringify(n));
const tcp = (): TcpSocket => {
  const raw = rawSocketOf(socket.conn);
  if (raw === null) throw new Error("no raw way");
  return raw.tcp;
};
/** The client's own end: paused, it fills the kernel's buffers and then ours. */
const clientTcp = (): TcpSocket => Object(client.io.engine.transport).ws._socket;
async function until(isSo: () => boolean): Promise<void> {
  for (let wait = 0; !isSo() && wait < 500; wait++) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(isSo()).toBe(true);
}

describe("the raw way, with the pinned Socket.IO, Engine.IO and ws", () => {
  it("[RT5] is really taken, and the client reads the frame like any other", async () => {
    let flushes = 0;
    socket.conn.on("flush", () => flushes++);
    const wroteBefore = tcp().bytesWritten;
    const frame = encodeEvent("meetup:patch", '{"title":"Жанна 🍺"}');
    expect(deliver(link, frame)).toBe("raw");
    expect(tcp().bytesWritten - wroteBefore).toBe(frame.bytes.length);
    expect(flushes).toBe(0);
    await until(() => heard.length === 1);
    expect(heard).toEqual([["meetup:patch", { title: "Жанна 🍺" }]]);
  });

  it.each([100, 200, 70_000])("[RT5] carries frames of every header, here %i letters", async (letters) => {
    expect(deliver(link, encodeEvent("n", JSON.stringify("x".repeat(letters))))).toBe("raw");
    await until(() => heard.length === 1);
    expect(heard).toEqual([["n", "x".repeat(letters)]]);
  });

  it("[RT5] never overtakes, nor is overtaken by, what the libraries send", async () => {
    const ways: string[] = [];
    let n = 0;
    for (let turn = 0; turn < 50; turn++) {
      for (let raw = 0; raw < turn % 3; raw++) ways.push(deliver(link, numbered(n++)));
      for (let own = 0; own < turn % 4; own++) socket.emit("n", n++);
      ways.push(deliver(link, numbered(n++)));
      if (turn % 5 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    await until(() => heard.length === n);
    expect(heard).toEqual(Array.from({ length: n }, (_, value) => ["n", value]));
    expect(ways).toContain("raw");
    expect(ways).toContain("queued");
  });

  it("[RT2] an acknowledgement of ready JSON keeps its place too", async () => {
    socket.onAny((_event: string, _args: unknown, ack: (answer: unknown) => void) => {
      for (const n of [0, 1]) socket.emit("n", n);
      deliver(link, numbered(2));
      ack(new ReadyJson('{"ok":true,"meetup":', Buffer.from('{"title":"ж"}')));
      deliver(link, numbered(3));
    });
    client.emit("ask", (answer: unknown) => heard.push(answer));
    await until(() => heard.length === 5);
    expect(heard).toEqual([["n", 0], ["n", 1], ["n", 2], { ok: true, meetup: { title: "ж" } }, ["n", 3]]);
  });

  it("is not taken where messages are compressed", async () => {
    await io.close();
    await open({ perMessageDeflate: true });
    expect(link.tcp).toBeNull();
    expect(deliver(link, numbered(7))).toBe("queued");
    await until(() => heard.length === 1);
  });

  it("ends with the socket", async () => {
    client.disconnect();
    await until(() => socket.conn.readyState === "closed");
    expect(deliver(link, numbered(1))).toBe("closed");
  });
});

describe("a reader that stops reading", () => {
  const large = encodeEvent("large", JSON.stringify("x".repeat(16_000)));
  async function fill(): Promise<number> {
    let frames = 0;
    while (deliver(link, large) === "raw" && frames < 10_000) {
      frames++;
      if (frames % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    return frames;
  }

  it("[RT8] costs bounded memory, is told once, and gets one resync when it has caught up", async () => {
    clientTcp().pause();
    await fill();
    expect(link.isStalled).toBe(true);
    expect(isBehind(link)).toBe(true);
    expect(tcp().writableLength).toBeLessThan(64 * 1024 + large.bytes.length);
    const before = tcp().writableLength;
    for (let more = 0; more < 1_000; more++) expect(deliver(link, large)).toBe("stale");
    expect(tcp().writableLength).toBe(before);
    expect(stales).toBe(1);
    clientTcp().resume();
    await until(() => heard.some((event) => JSON.stringify(event) === '["resync",{}]'));
    expect(link.isStalled).toBe(false);
    expect(heard.filter((event) => Array.isArray(event) && event[0] === "resync")).toHaveLength(1);
    expect(deliver(link, numbered(1))).toBe("raw");
  });

  it("[RT8] behind the libraries' own packets costs bounded memory as well", async () => {
    clientTcp().pause();
    // Fills the kernel's buffers, then leaves one packet of Engine.IO's on the way and others waiting for it.
    for (let frames = 0; tcp().writableLength === 0 && frames < 10_000; frames++) tcp().write(large.bytes);
    socket.emit("n", 1);
    socket.emit("n", 2);
    Object.defineProperty(tcp(), "writableNeedDrain", { get: () => false, configurable: true });
    const ways = Array.from({ length: 500 }, () => deliver(link, numbered(3)));
    Reflect.deleteProperty(tcp(), "writableNeedDrain");
    expect(ways.filter((way) => way === "queued").length).toBeLessThan(100);
    expect(ways.at(-1)).toBe("stale");
    clientTcp().resume();
    await until(() => heard.some((event) => JSON.stringify(event) === '["resync",{}]'));
  });

  it("[RT8] and goes on asking is closed", async () => {
    clientTcp().pause();
    expect(endIfUnread(link)).toBe(false);
    await fill();
    while (tcp().writableLength <= 4 * 1024 * 1024) tcp().write(large.bytes);
    expect(endIfUnread(link)).toBe(true);
    await until(() => socket.conn.readyState === "closed");
  });
});

describe("an idle socket", () => {
  it("keeps neither its request nor a listener that nothing will call", async () => {
    releaseIdleMemory(socket);
    expect(socket.conn.request).toBeNull();
    expect(tcp().listeners("close").map(String)).not.toContain('() => this.emit("close")');
    expect(socket.conn.transport.listenerCount("headers")).toBe(0);
    for (const emitter of [socket.conn, socket.conn.transport]) {
      for (const event of ["close", "error"]) {
        const wrapped = emitter.rawListeners(event).filter((listener) => "listener" in listener);
        expect(wrapped).toEqual([]);
      }
    }
  });

  it("still works after it was made light: messages both ways, heartbeats, closing", async () => {
    await io.close();
    await open({ pingInterval: 50 });
    releaseIdleMemory(socket);
    let heartbeats = 0;
    socket.conn.on("heartbeat", () => heartbeats++);
    socket.onAny((_event: string, arrival: unknown) =>
      socket.emit("echo", arrival instanceof IncomingEvent ? parseArgs(arrival) : null),
    );
    for (const text of ["a", "b".repeat(300), "c".repeat(70_000)]) {
      client.emit("say", text);
      await until(() => JSON.stringify(heard.at(-1)) === JSON.stringify(["echo", [text]]));
    }
    await until(() => heartbeats >= 2);
    const closed = new Promise((resolve) => socket.once("disconnect", resolve));
    client.disconnect();
    expect(await closed).toMatch(/client namespace disconnect|transport close/);
    await until(() => io.engine.clientsCount === 0);
  });

  it("still reads a frame that comes in pieces, right behind another one", async () => {
    releaseIdleMemory(socket);
    const said: unknown[] = [];
    socket.onAny((_event: string, arrival: unknown) =>
      said.push(arrival instanceof IncomingEvent ? parseArgs(arrival)?.[0] : null),
    );
    const bytes = Buffer.concat([masked('42["say","one"]'), masked('42["say","two"]')]);
    for (let cut = 1; cut < bytes.length; cut++) {
      clientTcp().write(bytes.subarray(0, cut));
      await new Promise((resolve) => setImmediate(resolve));
      clientTcp().write(bytes.subarray(cut));
      await until(() => said.length === 2 * cut);
    }
    expect(new Set(said)).toEqual(new Set(["one", "two"]));
  });
});

/** A client's text frame, as RFC 6455 says. */
function masked(text: string): Buffer {
  const mask = Buffer.from([0x11, 0x22, 0x33, 0x44]);
  const payload = Buffer.from(text).map((byte, index) => byte ^ (mask[index % 4] ?? 0));
  return Buffer.concat([Buffer.from([0x81, 0x80 | payload.length]), mask, payload]);
}
