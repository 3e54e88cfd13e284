import { once } from "node:events";
import { WebSocket } from "ws";

/** A socket that says nothing; knows which backend it was led to. */
export class SilentSocket {
  readonly backend: string;
  readonly #webSocket: WebSocket;

  private constructor(webSocket: WebSocket, backend: string) {
    this.#webSocket = webSocket;
    this.backend = backend;
  }

  /** @param meetup what `m` says in its address; none where it is empty */
  static async open(origin: string, meetup: string): Promise<SilentSocket> {
    const named = meetup === "" ? "" : `&m=${meetup}`;
    const webSocket = new WebSocket(`${origin.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket${named}`);
    const [greeting] = await once(webSocket, "message");
    return new SilentSocket(webSocket, String(greeting));
  }

  get isOpen(): boolean {
    return this.#webSocket.readyState === WebSocket.OPEN;
  }

  async close(): Promise<void> {
    if (this.#webSocket.readyState === WebSocket.CLOSED) return;
    this.#webSocket.terminate();
    await once(this.#webSocket, "close");
  }
}
