import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** A browser's connection that is kept between two requests. */
export class KeepAliveConnection {
  readonly #socket: Socket;
  #said = "";

  static async open(origin: string): Promise<KeepAliveConnection> {
    const { hostname, port } = new URL(origin);
    const socket = connect(Number(port), hostname);
    const connection = new KeepAliveConnection(socket);
    await once(socket, "connect");
    return connection;
  }

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.on("data", (data: Buffer) => {
      this.#said += data.toString();
    });
    // Closed by the other side is an answer, too.
    socket.on("error", () => {});
  }

  /** What is answered on this connection; "closed" when it was before an answer came. */
  async get(path: string): Promise<string> {
    this.#said = "";
    this.#socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`);
    while (!this.#said.includes("\r\n\r\n")) {
      if (this.#socket.destroyed || this.#socket.readableEnded) return "closed";
      await Promise.race([once(this.#socket, "data"), once(this.#socket, "close")]);
    }
    return this.#said;
  }

  close(): void {
    this.#socket.destroy();
  }
}
