import type { Duplex } from "node:stream";
import { SOCKET_PATH } from "@pintpoint/contract";
import { WebSocket } from "ws";

export interface WireOptions {
  /** Instead of a TCP connection of its own. */
  connection?: () => Duplex;
  headers?: Record<string, string>;
}

/** A program that speaks Socket.IO's frames itself: it can also send what no library would. */
export class WireSocket {
  readonly webSocket: WebSocket;
  /** Told of every event that the server sends. */
  onEvent: (event: string, payload: unknown) => void = () => {};
  readonly closed: Promise<void>;
  readonly #acks = new Map<number, (answer: unknown) => void>();
  readonly #connected = Promise.withResolvers<void>();
  #lastAck = 0;

  private constructor(webSocket: WebSocket) {
    this.webSocket = webSocket;
    this.closed = new Promise((resolve) => webSocket.on("close", () => resolve()));
    webSocket.on("message", (data) => this.#receive(String(data)));
    webSocket.on("error", this.#connected.reject);
    webSocket.on("close", (code) => this.#connected.reject(new Error(`closed with ${code}`)));
  }

  /** @param origin `http://127.0.0.1:3000` */
  static async open(origin: string, { connection, headers = {} }: WireOptions = {}): Promise<WireSocket> {
    const url = `${origin.replace("http", "ws")}${SOCKET_PATH}/?EIO=4&transport=websocket`;
    const socket = new WireSocket(new WebSocket(url, { headers, ...(connection && { createConnection: connection }) }));
    await socket.#connected.promise;
    return socket;
  }

  /** The answer to an event, whatever it is; rejects when the connection ends first. */
  request(event: string, ...args: unknown[]): Promise<unknown> {
    return this.#ask(
      (ack) => this.send(`42${ack}${JSON.stringify([event, ...args])}`),
      (answer) => answer,
    );
  }

  /** The same; `take` sees the answer before any event that came after it, and its result is what is fulfilled. */
  requestAndTake<Result>(event: string, payload: unknown, take: (answer: unknown) => Result): Promise<Result> {
    return this.#ask((ack) => this.send(`42${ack}${JSON.stringify([event, payload])}`), take);
  }

  /** Sends a frame written by hand; it names the acknowledgement number that it is given. */
  requestRaw(frame: (ack: number) => string): Promise<unknown> {
    return this.#ask(
      (ack) => this.send(frame(ack)),
      (answer) => answer,
    );
  }

  /** A text frame as it is. */
  send(text: string): void {
    this.webSocket.send(text);
  }

  async close(): Promise<void> {
    this.webSocket.close();
    await this.closed;
  }

  #ask<Result>(send: (ack: number) => void, take: (answer: unknown) => Result): Promise<Result> {
    this.#lastAck += 1;
    const ack = this.#lastAck;
    return new Promise((resolve, reject) => {
      this.#acks.set(ack, (answer) => {
        try {
          resolve(take(answer));
        } catch (error) {
          reject(error);
        }
      });
      void this.closed.then(() => reject(new Error("the connection ended before the answer")));
      send(ack);
    });
  }

  #receive(text: string): void {
    if (text.startsWith("0")) this.send("40");
    else if (text.startsWith("40")) this.#connected.resolve();
    else if (text === "2") this.send("3");
    else if (text.startsWith("42")) this.#receiveEvent(JSON.parse(text.slice(2)));
    else if (text.startsWith("43")) this.#receiveAck(text.slice(2));
  }

  #receiveEvent([event, payload]: [string, unknown]): void {
    this.onEvent(event, payload);
  }

  #receiveAck(text: string): void {
    const bracket = text.indexOf("[");
    const ack = Number(text.slice(0, bracket));
    const [answer]: [unknown] = JSON.parse(text.slice(bracket));
    this.#acks.get(ack)?.(answer);
    this.#acks.delete(ack);
  }
}
