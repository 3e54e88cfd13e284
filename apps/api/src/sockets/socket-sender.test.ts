import { createServer, type Server as HttpServer } from "node:http";
import type { Socket as TcpSocket } from "node:net";
import { Server, type ServerOptions, type Socket } from "socket.io";
import { type Socket as ClientSocket, io as connect } from "socket.io-client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { TcpAgent } from "../testing/tcp-agent.ts";
import { DirectWrite } from "./direct-write.ts";
import { type EncodedEvent, encodeEvent } from "./encoded-event.ts";
import { eventParser, IncomingEvent, parseArgs, ReadyJson } from "./event-parser.ts";
import { SocketSender } from "./socket-sender.ts";
import { listen } from "./testing/start-gateway.ts";

let http: HttpServer;
let io: Server;
let socket: Socket;
/** The server's end. */
let tcp: TcpSocket;
let sender: SocketSender;
const directWrite = new DirectWrite();
let stalls: number;
let agent: TcpAgent;
let client: ClientSocket;
/** Events as `[name, payload]`, answers as they are. */
let received: unknown[];
/** Socket.IO's acknowledgement functions of the events that came. */
let acks: ((answer: unknown) => void)[];

async function open(options: Partial<ServerOptions> = {}): Promise<void> {
  http = createServer();
  io = new Server(http, { transports: ["websocket"], perMessageDeflate: false, parser: eventParser, ...options });
  stalls = 0;
  io.engine.on("connection", (conn: Socket["conn"]) => {
    tcp = conn.request.socket;
    const stalled = () => {
      stalls++;
    };
    sender = new SocketSender(conn, tcp, stalled, directWrite);
    Object.assign(conn, { request: null });
  });
  const port = await listen(http);
  const connected = new Promise<Socket>((resolve) => io.once("connection", resolve));
  agent = new TcpAgent();
  client = connect(`http://127.0.0.1:${port}`, { transports: ["websocket"], forceNew: true, ...agent.option });
  received = [];
  client.onAny((event, payload) => received.push([event, payload]));
  socket = await connected;
  acks = [];
  socket.onAny((_event, _args, ack) => acks.push(ack));
  await new Promise<void>((resolve) => client.once("connect", resolve));
  // Engine.IO's own packets of the opening have been taken.
  await until(() => socket.conn.transport.writable);
}
beforeEach(() => open());
afterEach(async () => {
  client.disconnect();
  await io.close();
});

const numbered = (n: number): EncodedEvent => encodeEvent("n", JSON.stringify(n));
const filled = (letters: number): EncodedEvent => encodeEvent("filled", JSON.stringify("x".repeat(letters)));
const state = (letters: number): [ReadyJson, number] => {
  const bytes = Buffer.from(JSON.stringify("x".repeat(letters)));
  return [new ReadyJson('{"ok":true,"meetup":', bytes), bytes.length];
};
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const receivedEvents = (name: string): number =>
  received.filter((event) => Array.isArray(event) && event[0] === name).length;

async function until(isSo: () => boolean): Promise<void> {
  await expect.poll(isSo, { interval: 10 }).toBe(true);
}

/** The client asks so often; returns the functions that answer. */
async function asked(times: number): Promise<((answer: unknown) => void)[]> {
  for (let n = 0; n < times; n++) client.emit("ask", (answer: unknown) => received.push(answer));
  await until(() => acks.length === times);
  return acks.splice(0);
}

/** The client does not read any more, and the kernel takes no more: a part of one frame is left in the stream. */
async function stopReading(): Promise<number> {
  agent.tcp.pause();
  let sent = 0;
  for (; tcp.writableLength === 0; sent++) {
    expect(sender.send(filled(16_000))).toBe("sent");
    await nextTurn();
    // For a moment the kernel moves what it has from the one end's buffer to the other's, and takes more.
    if (tcp.writableLength > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(tcp.writableLength).toBeLessThan(tcp.writableHighWaterMark);
  return sent;
}

/** Sends until the client counts as stalled; returns how many were sent before. */
function sendUntilStalled(event: EncodedEvent): number {
  let sent = 0;
  while (sender.send(event) === "sent") {
    sent++;
    expect(sent).toBeLessThan(10_000);
  }
  return sent;
}

describe.each([
  { way: "Engine.IO", isDirect: false },
  { way: "direct writes", isDirect: true },
])("by $way", ({ isDirect }) => {
  beforeEach(() => {
    directWrite.isOn = isDirect;
  });

  describe("a sender, with the pinned Socket.IO, Engine.IO and ws", () => {
    it("[RT5] writes the ready frame as it is, in one piece", async () => {
      const write = vi.spyOn(tcp, "write");
      const event = encodeEvent("meetup:patch", '{"title":"Жанна 🍺"}');
      expect(sender.send(event)).toBe("sent");
      expect(write).toHaveBeenCalledTimes(1);
      expect(write.mock.calls[0]?.[0]).toBe(event.options.wsPreEncodedFrame[0]);
      await until(() => received.length === 1);
      expect(received).toEqual([["meetup:patch", { title: "Жанна 🍺" }]]);
    });

    it.each([100, 200, 70_000])("[RT5] sends frames with every form of header, here %i letters", async (letters) => {
      sender.send(filled(letters));
      await until(() => received.length === 1);
      expect(received).toEqual([["filled", "x".repeat(letters)]]);
    });

    it("[RT5] sends the packet where no ready frames are taken, as with compression", async () => {
      client.disconnect();
      await io.close();
      await open({ perMessageDeflate: true });
      expect(sender.send(numbered(7))).toBe("sent");
      await until(() => received.length === 1);
      expect(received).toEqual([["n", 7]]);
    });

    it("[RT2] keeps the order of events, of what Socket.IO sends, and of acknowledgements with and without ready JSON", async () => {
      const answers = await asked(100);
      const expected: unknown[] = [];
      for (let n = 0; answers.length > 0; n++) {
        if (n % 3 > 0) sender.send(numbered(n));
        else socket.emit("n", n);
        expected.push(["n", n]);
        const ack = n % 2 === 0 ? answers.pop() : undefined;
        if (ack !== undefined) {
          const isReady = n % 4 === 0;
          sender.acknowledge(ack, isReady ? new ReadyJson('{"n":', Buffer.from(String(n))) : { n });
          expected.push({ n });
        }
        if (n % 5 === 0) await nextTurn();
      }
      await until(() => received.length === expected.length);
      expect(received).toEqual(expected);
    });

    it("sends nothing to a closed socket", async () => {
      client.disconnect();
      await until(() => socket.conn.readyState === "closed");
      expect(sender.send(numbered(1))).toBe("closed");
      expect(stalls).toBe(0);
    });
  });

  describe("a client that stops reading", () => {
    it("[RT8] [LI48] costs bounded memory, is told of once, and gets one resync when it has read what was sent before", async () => {
      const before = await stopReading();
      const more = sendUntilStalled(filled(16_000));
      // 64 KiB, and the last event.
      expect(more).toBeLessThanOrEqual(5);
      expect(sender.isStalled).toBe(true);
      const unread = tcp.writableLength;
      for (let n = 0; n < 1_000; n++) expect(sender.send(numbered(n))).toBe("stalled");
      await nextTurn();
      expect(tcp.writableLength).toBe(unread);
      expect(stalls).toBe(1);
      agent.tcp.resume();
      await until(() => receivedEvents("resync") > 0);
      expect(sender.isStalled).toBe(false);
      expect(sender.send(numbered(1))).toBe("sent");
      await until(() => receivedEvents("n") === 1);
      expect(receivedEvents("filled")).toBe(before + more + 1);
      expect(received.slice(-2)).toEqual([
        ["resync", {}],
        ["n", 1],
      ]);
      expect(receivedEvents("resync")).toBe(1);
    });

    it("[RT8] is noticed wherever it waits: small events after the kernel has taken its fill", async () => {
      await stopReading();
      const more = sendUntilStalled(filled(250));
      // Engine.IO holds all but the first of them back; written directly they lie in the stream.
      expect(tcp.writableLength < tcp.writableHighWaterMark).toBe(!isDirect);
      expect(more * filled(250).bytes).toBeLessThanOrEqual(tcp.writableHighWaterMark);
      agent.tcp.resume();
      await until(() => receivedEvents("resync") === 1);
      expect(sender.send(numbered(1))).toBe("sent");
      expect(stalls).toBe(1);
    });

    it("[RT8] is noticed by what waits in the stream, too: one large state that is not read", async () => {
      const [ack = expect.fail()] = await asked(1);
      agent.tcp.pause();
      sender.acknowledge(ack, ...state(9_000_000));
      await nextTurn();
      expect(sender.send(numbered(1))).toBe("stalled");
      expect(stalls).toBe(1);
      agent.tcp.resume();
      await until(() => receivedEvents("resync") === 1);
      expect(received.slice(1)).toEqual([
        ["n", 1],
        ["resync", {}],
      ]);
    });

    it("[RT8] may stop again, and gets a resync each time", async () => {
      for (let time = 1; time <= 3; time++) {
        await stopReading();
        sendUntilStalled(filled(16_000));
        agent.tcp.resume();
        await until(() => receivedEvents("resync") === time);
      }
      expect(stalls).toBe(3);
    });

    it("[RT8] [LI48] is sent no whole state before it has read the one before", async () => {
      const [ack = expect.fail()] = await asked(1);
      agent.tcp.pause();
      expect(sender.acceptsLarge).toBe(true);
      sender.acknowledge(ack, ...state(9_000_000));
      expect(sender.acceptsLarge).toBe(false);
      await nextTurn();
      expect(sender.acceptsLarge).toBe(false);
      sender.send(numbered(1));
      expect(sender.isStalled).toBe(true);
      expect(sender.acceptsLarge).toBe(false);
      agent.tcp.resume();
      await until(() => sender.acceptsLarge);
    });

    it("[RT8] [LI49] and is sent states all the same is closed past 4 MiB", async () => {
      const answers = await asked(10);
      agent.tcp.pause();
      expect(sender.endIfUnread()).toBe(false);
      // In one turn of the event loop: the first one is in the stream or taken by the kernel, the others wait in Engine.IO.
      let sent = 0;
      for (; !sender.endIfUnread(); sent++) sender.acknowledge(answers.pop() ?? expect.fail(), ...state(1_000_000));
      expect(sent).toBeGreaterThan(4);
      expect(sent).toBeLessThanOrEqual(6);
      await until(() => socket.conn.readyState === "closed");
    });

    it("[RT8] [LI49] and goes on asking is closed after 1,000 answers, however small", async () => {
      const answers = await asked(1_002);
      await stopReading();
      // The first goes to the stream when Engine.IO has nothing waiting.
      for (const ack of isDirect ? answers : answers.slice(1)) {
        expect(sender.endIfUnread()).toBe(false);
        sender.acknowledge(ack, { ok: false });
      }
      expect(sender.endIfUnread()).toBe(true);
      await until(() => socket.conn.readyState === "closed");
    });
  });

  describe("a client that reads", () => {
    it("[RT8] is not stalled by a state and many events in one turn of the event loop", async () => {
      const [ack = expect.fail()] = await asked(1);
      sender.acknowledge(ack, ...state(100_000));
      const results = Array.from({ length: 20 }, () => sender.send(filled(5_000)));
      expect(new Set(results)).toEqual(new Set(["sent"]));
      await until(() => received.length === 21);
      expect(stalls).toBe(0);
    });

    it("[RT8] is sent two states in one turn, further ones when it has taken these", async () => {
      const [first = expect.fail(), second = expect.fail()] = await asked(2);
      sender.acknowledge(first, ...state(100_000));
      expect(sender.acceptsLarge).toBe(true);
      sender.acknowledge(second, ...state(100_000));
      expect(sender.acceptsLarge).toBe(false);
      await until(() => received.length === 2 && sender.acceptsLarge);
    });

    it("[RT8] is never closed for how much it asks", async () => {
      for (let round = 1; round <= 5; round++) {
        for (const ack of await asked(300)) {
          expect(sender.endIfUnread()).toBe(false);
          sender.acknowledge(ack, { ok: true });
        }
        await until(() => received.length === round * 300);
      }
      expect(sender.endIfUnread()).toBe(false);
    });

    it("is heard: messages both ways, heartbeats, closing", async () => {
      client.disconnect();
      await io.close();
      await open({ pingInterval: 50 });
      let heartbeats = 0;
      socket.conn.on("heartbeat", () => heartbeats++);
      socket.onAny((_event: string, event: unknown) =>
        socket.emit("echo", event instanceof IncomingEvent ? parseArgs(event) : null),
      );
      for (const text of ["a", "b".repeat(300), "c".repeat(70_000)]) {
        client.emit("say", text);
        await until(() => JSON.stringify(received.at(-1)) === JSON.stringify(["echo", [text]]));
      }
      await until(() => heartbeats >= 2);
      const closed = new Promise((resolve) => socket.once("disconnect", resolve));
      client.disconnect();
      expect(await closed).toMatch(/client namespace disconnect|transport close/);
      await until(() => io.engine.clientsCount === 0);
    });

    it("is heard when a frame comes in pieces, right behind another one", async () => {
      const said: unknown[] = [];
      socket.onAny((_event: string, event: unknown) =>
        said.push(event instanceof IncomingEvent ? parseArgs(event)?.[0] : null),
      );
      const bytes = Buffer.concat([masked('42["say","one"]'), masked('42["say","two"]')]);
      for (let cut = 1; cut < bytes.length; cut++) {
        agent.tcp.write(bytes.subarray(0, cut));
        await nextTurn();
        agent.tcp.write(bytes.subarray(cut));
        await until(() => said.length === 2 * cut);
      }
      expect(new Set(said)).toEqual(new Set(["one", "two"]));
    });
  });
});

/** A client's text frame, as RFC 6455 says. */
function masked(text: string): Buffer {
  const mask = Buffer.from([0x11, 0x22, 0x33, 0x44]);
  const payload = Buffer.from(text).map((byte, index) => byte ^ (mask[index % 4] ?? 0));
  return Buffer.concat([Buffer.from([0x81, 0x80 | payload.length]), mask, payload]);
}
