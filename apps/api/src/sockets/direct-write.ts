import { createServer } from "node:http";
import { type Duplex, duplexPair } from "node:stream";
import { Server, type ServerOptions } from "socket.io";
import { type EncodedEvent, encodeEvent } from "./encoded-event.ts";

/** What is needed of Engine.IO's socket and of the TCP socket, all of it public. */
interface EngineConnection {
  readonly transport: { readonly writable: boolean };
  write(packet: string, options: EncodedEvent["options"]): unknown;
}
type OutgoingStream = Pick<Duplex, "write">;

/**
 * Writes an event's frame to the TCP socket itself, past Engine.IO and ws: a quarter of the cost of a vote with 1,000
 * watchers (0083). Right as long as these libraries hand each frame to the stream at once and report when they have
 * not; `checkOrder` tries that when the process starts. Until it has, and if it fails, frames go by Engine.IO's `write`.
 */
export class DirectWrite {
  isOn = false;

  /** False: not written, because something waits in Engine.IO, or because it is off. */
  write(conn: Pick<EngineConnection, "transport">, stream: OutgoingStream, { options }: EncodedEvent): boolean {
    if (!this.isOn || !conn.transport.writable) return false;
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

/** Milliseconds for some frames within this process. */
const checkTimeoutMs = 5_000;
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
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const received: Buffer[] = [];
    client.on("data", (chunk: Buffer) => received.push(chunk));
    const opened = new Promise<EngineConnection>((resolve) => io.engine.once("connection", resolve));
    http.emit("connection", served);
    client.write(handshake);
    const conn = await within(opened, timeout);
    const until = async (isSo: () => boolean): Promise<void> => {
      while (!isSo()) await within(new Promise((resolve) => setImmediate(resolve)), timeout);
    };
    const direct = new DirectWrite();
    direct.isOn = true;
    const sent: Buffer[] = [];
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
    const expected = Buffer.concat(sent);
    await until(() => Buffer.concat(received).includes(expected));
  } finally {
    client.destroy();
    served.destroy();
    await io.close();
  }
}

/** Rejects when the time is over. */
async function within<T>(promise: Promise<T>, timeout: AbortSignal): Promise<T> {
  timeout.throwIfAborted();
  let stop = () => {};
  const over = new Promise<never>((_resolve, reject) => {
    const listener = () => reject(timeout.reason);
    timeout.addEventListener("abort", listener, { once: true });
    stop = () => timeout.removeEventListener("abort", listener);
  });
  try {
    return await Promise.race([promise, over]);
  } finally {
    stop();
  }
}
