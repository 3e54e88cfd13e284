import { createServer } from "node:http";
import { type Duplex, duplexPair } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { Server, type ServerOptions } from "socket.io";
import { type EncodedEvent, encodeEvent } from "./encoded-event.ts";

/** What is needed of Engine.IO's socket and of the TCP socket, all of it public. */
interface EngineConnection {
  readonly transport: { readonly writable: boolean };
  write(packet: string, options: EncodedEvent["options"]): unknown;
}
type OutgoingStream = Pick<Duplex, "write" | "writable">;

/**
 * Writes an event's frame to the TCP socket itself, past Engine.IO and ws, which saves a quarter of what a vote costs
 * with 1,000 watchers (0083). The order is right as long as these libraries hand each frame to the stream at once, or
 * say that they have not; `checkOrder` tries that when the process starts. Before, and when it fails, Engine.IO writes.
 */
export class DirectWrite {
  isOn = false;

  /**
   * False: not written, because it is off, something waits in Engine.IO, or ws has ended the stream: after the client's
   * closing handshake it does so before Engine.IO says that the socket is closed.
   */
  write(conn: Pick<EngineConnection, "transport">, stream: OutgoingStream, { options }: EncodedEvent): boolean {
    if (!this.isOn || !conn.transport.writable || !stream.writable) return false;
    stream.write(options.wsPreEncodedFrame[0]);
    return true;
  }

  /** Turns it on when frames keep their order and their bytes. @param result told what came of it */
  async start(result: (isOn: boolean) => void, order: () => Promise<void> = checkOrder): Promise<void> {
    this.isOn = await order().then(
      () => true,
      () => false,
    );
    result(this.isOn);
  }
}

/** Milliseconds; twelve frames within this process take a few. */
const checkTimeoutMs = 5_000;
/** Turns of the event loop that it gets at least: a process that stood still meanwhile has had the time and no turn. */
const minTurns = 1_000;
const handshake = [
  "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1",
  "Host: localhost",
  "Connection: Upgrade",
  "Upgrade: websocket",
  "Sec-WebSocket-Version: 13",
  "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
  "\r\n",
].join("\r\n");

/**
 * Fulfils when frames that are written directly and by Engine.IO in turn arrive whole and in order, over a
 * connection within this process; rejects when they have not after a while. Small ones, and one larger than a stream
 * buffers. @param options of the server, for tests
 */
export async function checkOrder(options: Partial<ServerOptions> = {}, timeoutMs = checkTimeoutMs): Promise<void> {
  const http = createServer();
  const io = new Server(http, { transports: ["websocket"], perMessageDeflate: false, serveClient: false, ...options });
  const [client, served] = duplexPair();
  const opened: EngineConnection[] = [];
  io.engine.once("connection", (conn: EngineConnection) => opened.push(conn));
  http.emit("connection", served);
  const endsAt = performance.now() + timeoutMs;
  try {
    await sendBothWays(client, served, opened, endsAt);
  } finally {
    client.destroy();
    served.destroy();
    await io.close();
  }
}

/** Fulfils when all has arrived; rejects when that takes longer. @param opened has the connection once it is open */
async function sendBothWays(
  client: Duplex,
  served: Duplex,
  opened: readonly EngineConnection[],
  endsAt: number,
): Promise<void> {
  let turns = 0;
  const until = async (isSo: () => boolean): Promise<void> => {
    for (; !isSo(); await setImmediate()) {
      turns++;
      if (turns > minTurns && performance.now() > endsAt) throw new Error("frames did not arrive whole and in order");
    }
  };
  const received: Buffer[] = [];
  client.on("data", (chunk: Buffer) => received.push(chunk));
  client.write(handshake);
  await until(() => opened.length > 0);
  const direct = new DirectWrite();
  direct.isOn = true;
  const sent: Buffer[] = [];
  for (const conn of opened) {
    for (const length of [1, 200, 70_000, 10]) {
      await until(() => conn.transport.writable);
      // The third is written while the second may still wait in Engine.IO.
      for (const way of ["direct", "engine", "direct"]) {
        const event = encodeEvent("check", JSON.stringify(`${sent.length}`.padEnd(length, "x")));
        sent.push(event.options.wsPreEncodedFrame[0]);
        const isWritten = way === "direct" && direct.write(conn, served, event);
        if (!isWritten) conn.write(event.packet, event.options);
      }
    }
  }
  const expected = Buffer.concat(sent);
  await until(() => Buffer.concat(received).includes(expected));
}
