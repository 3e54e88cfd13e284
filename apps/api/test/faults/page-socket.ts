import type { LiveConnection, LiveConnectionListener } from "@pintpoint/client";
import { openSocketConnection } from "@pintpoint/client";

/** The socket of a page, which comes back by itself as a page's does, and watches again; keeps versions, and no state. */
export class PageSocket {
  /** The newest version that it was sent; 0 before. */
  version = 0;
  /** It has been answered since it came, or came back. */
  isWatching = false;
  /** How long it was away each time, until it was answered again, in milliseconds. */
  readonly offlineMs: number[] = [];
  readonly #meetupId: string;
  readonly #connection: Promise<LiveConnection>;
  #disconnectedAt: number | null = null;
  #isClosed = false;

  constructor(origin: string, meetupId: string) {
    this.#meetupId = meetupId;
    const listener: LiveConnectionListener = {
      connected: () => void this.#watch(),
      lost: () => {
        this.isWatching = false;
        this.#disconnectedAt ??= Date.now();
      },
      received: (name, payload) => {
        if (name === "resync") void this.#watch();
        if ("to" in payload) this.version = Math.max(this.version, payload.to);
      },
    };
    this.#connection = openSocketConnection(origin)(meetupId, listener);
  }

  close(): void {
    this.#isClosed = true;
    void this.#connection.then((connection) => connection.close());
  }

  async #watch(): Promise<void> {
    const connection = await this.#connection;
    try {
      const answer = await connection.request("meetup:watch", { meetupId: this.#meetupId }, 10_000);
      if ("meetup" in answer) this.version = Math.max(this.version, answer.meetup.version);
    } catch {
      // Lost again, or too late: a page asks anew.
      if (!this.#isClosed && connection.connected) setTimeout(() => void this.#watch(), 500);
      return;
    }
    this.isWatching = true;
    if (this.#disconnectedAt !== null) this.offlineMs.push(Date.now() - this.#disconnectedAt);
    this.#disconnectedAt = null;
  }
}
