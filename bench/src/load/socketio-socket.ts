import { once } from "node:events";
import { WebSocket } from "ws";

// The first two characters of a frame: Engine.IO's packet type, then Socket.IO's.
const PING = 0x32;
const MESSAGE = 0x34;
const CONNECT = 0x30;
const EVENT = 0x32;
const ACK = 0x33;

/** A raw WebSocket that speaks Socket.IO's text frames: far cheaper than the client library, so that the load is the server's. */
export class SocketIoSocket {
  readonly #socket: WebSocket;
  readonly #acks = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>();
  #nextAck = 0;
  /** Called with the raw frame, `42["meetup:patch",{…}]`. */
  onEvent: (frame: Buffer) => void = () => undefined;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on("message", (data: Buffer) => this.#receive(data));
    socket.once("close", () => {
      for (const { reject } of this.#acks.values()) reject(new Error("closed before the answer"));
      this.#acks.clear();
    });
  }

  /** `from` is the local address that it comes from; the system chooses without it. */
  static async open(url: string, meetupId: string, from?: string): Promise<SocketIoSocket> {
    const address = `${url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket&m=${meetupId}`;
    const raw = new WebSocket(address, {
      perMessageDeflate: false,
      ...(from !== undefined && { localAddress: from }),
    });
    const socket = new SocketIoSocket(raw);
    await once(raw, "open");
    const connected = new Promise<void>((resolve, reject) => {
      socket.#connected = resolve;
      raw.once("close", () => reject(new Error("closed before it was connected")));
    });
    raw.send("40");
    await connected;
    return socket;
  }

  #connected: () => void = () => undefined;

  #receive(data: Buffer): void {
    const [engine, kind] = data;
    if (engine === PING) this.#socket.send("3");
    if (engine !== MESSAGE) return;
    if (kind === EVENT) this.onEvent(data);
    if (kind === CONNECT) this.#connected();
    if (kind === ACK) this.#settle(data.toString());
  }

  #settle(frame: string): void {
    const start = frame.indexOf("[");
    const id = Number(frame.slice(2, start));
    const [answer] = JSON.parse(frame.slice(start));
    this.#acks.get(id)?.resolve(answer);
    this.#acks.delete(id);
  }

  request(event: string, payload: unknown): Promise<unknown> {
    const id = this.#nextAck;
    this.#nextAck += 1;
    this.#socket.send(`42${id}${JSON.stringify([event, payload])}`);
    return new Promise((resolve, reject) => this.#acks.set(id, { resolve, reject }));
  }

  close(): void {
    this.#socket.terminate();
  }
}
