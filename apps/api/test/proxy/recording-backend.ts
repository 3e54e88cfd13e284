import { once } from "node:events";
import type { IncomingHttpHeaders } from "node:http";
import { createServer } from "node:http";
import { WebSocketServer } from "ws";

export interface Recorded {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
}

/** Stands where an api or the page's server would: says who it is, and keeps what it was asked. */
export class RecordingBackend {
  readonly name: string;
  readonly recorded: Recorded[] = [];
  /** What it says of its health; late: nothing. */
  health: "ready" | "unready" | "late" = "ready";
  /** Takes every request that is not about its health, and answers none. */
  isFrozen = false;
  /** Breaks off the next request that is not about its health, without an answer. */
  breaksOff = false;
  readonly #sockets = new WebSocketServer({ noServer: true });
  readonly #server = createServer((request, response) => {
    if (request.url === "/readyz") {
      if (this.health !== "late") response.writeHead(this.health === "ready" ? 200 : 503).end("{}");
      return;
    }
    const { method = "", url = "", headers } = request;
    this.recorded.push({ method, url, headers });
    if (this.breaksOff) {
      this.breaksOff = false;
      return void request.socket.destroy();
    }
    if (this.isFrozen) return;
    request.resume().on("end", () => response.end(this.name));
  });

  private constructor(name: string) {
    this.name = name;
    this.#server.on("upgrade", (request, socket, head) => {
      this.#sockets.handleUpgrade(request, socket, head, (webSocket) => webSocket.send(name));
    });
  }

  static async open(name: string): Promise<RecordingBackend> {
    const backend = new RecordingBackend(name);
    await once(backend.#server.listen(0, "127.0.0.1"), "listening");
    return backend;
  }

  /** `127.0.0.1:34567` */
  get address(): string {
    const address = this.#server.address();
    return `127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  }

  get sockets(): number {
    return this.#sockets.clients.size;
  }

  async close(): Promise<void> {
    for (const client of this.#sockets.clients) client.terminate();
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }
}
