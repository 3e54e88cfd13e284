import { inTime } from "../redis/in-time.ts";
import { plainFailure } from "../redis/redis-failure.ts";

/** In milliseconds. */
const beat = 5_000;
const patience = 2_000;
const atOnce = 200;

/** As much of ioredis's client as is needed. */
export interface SubscribingClient {
  readonly status: string;
  on(event: "ready", listener: () => void): unknown;
  on(event: "smessageBuffer", listener: (channel: Buffer, message: Buffer) => void): unknown;
  ssubscribe(...channels: string[]): Promise<unknown>;
  sunsubscribe(channel: string): Promise<unknown>;
  ping(): Promise<string>;
  disconnect(reconnect?: boolean): void;
}

export interface SubscriberOptions {
  client: SubscribingClient;
  /** A subscription was refused or not answered; it is asked for again. */
  failed(error: unknown): void;
  /** All channels stand again after the connection was lost. */
  returned(): void;
}

/**
 * The client that the adapter subscribes by. The adapter drops its promises, so none of these rejects; and what it wants
 * while Redis is away is remembered here, each channel once, instead of in a queue of commands that grows.
 */
export class Subscriber {
  readonly #client: SubscribingClient;
  readonly #failed: SubscriberOptions["failed"];
  readonly #returned: SubscriberOptions["returned"];
  readonly #wanted = new Set<string>();
  /** Of the wanted ones: asked for on this connection, and confirmed. */
  readonly #asked = new Set<string>();
  readonly #standing = new Set<string>();
  readonly #waiting: (() => void)[] = [];
  readonly #timer: NodeJS.Timeout;
  #connections = 0;
  #isReturning = false;

  constructor({ client, failed, returned }: SubscriberOptions) {
    this.#client = client;
    this.#failed = failed;
    this.#returned = returned;
    client.on("ready", () => this.#connected());
    this.#timer = setInterval(() => void this.#check(), beat).unref();
  }

  /** As ioredis's own, for the adapter. */
  on(event: "smessageBuffer", listener: (channel: Buffer, message: Buffer) => void): void {
    this.#client.on(event, listener);
  }

  ssubscribe(channel: string): void {
    this.#wanted.add(channel);
    void this.#ask([channel]);
  }

  sunsubscribe(channel: string): void {
    for (const set of [this.#wanted, this.#asked, this.#standing]) set.delete(channel);
    if (this.#client.status === "ready") this.#client.sunsubscribe(channel).catch(this.#tell);
  }

  /** Resolves when every channel wanted stands and what was sent to them before has arrived. */
  async settled(): Promise<void> {
    while (!this.#isComplete()) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    // Redis sends its answers and the channels' messages in one order.
    await this.#client.ping();
  }

  close(): void {
    clearInterval(this.#timer);
    this.#wanted.clear();
    this.#client.disconnect();
  }

  readonly #tell = (error: unknown): void => this.#failed(plainFailure(error));

  #isComplete(): boolean {
    return this.#client.status === "ready" && this.#wanted.size === this.#standing.size;
  }

  #connected(): void {
    this.#isReturning = this.#connections++ > 0;
    this.#asked.clear();
    this.#standing.clear();
    const all = [...this.#wanted];
    for (let at = 0; at < all.length; at += atOnce) void this.#ask(all.slice(at, at + atOnce));
  }

  async #ask(channels: string[]): Promise<void> {
    // Who is not connected asks for all as soon as it is.
    if (this.#client.status !== "ready" || channels.length === 0) return;
    const connection = this.#connections;
    for (const channel of channels) this.#asked.add(channel);
    try {
      await this.#client.ssubscribe(...channels);
      if (connection === this.#connections) this.#confirmed(channels);
    } catch (error) {
      if (connection === this.#connections) for (const channel of channels) this.#asked.delete(channel);
      this.#tell(error);
    }
  }

  #confirmed(channels: string[]): void {
    for (const channel of channels) if (this.#asked.has(channel)) this.#standing.add(channel);
    if (!this.#isComplete()) return;
    for (const done of this.#waiting.splice(0)) done();
    if (!this.#isReturning) return;
    this.#isReturning = false;
    this.#returned();
  }

  /** A peer that vanished says nothing, like one that has nothing to say: it is asked. And what was refused is asked for again. */
  async #check(): Promise<void> {
    if (this.#client.status !== "ready") return;
    try {
      await inTime(this.#client.ping(), patience);
      await this.#ask([...this.#wanted].filter((channel) => !this.#asked.has(channel)));
    } catch (error) {
      this.#tell(error);
      this.#client.disconnect(true);
    }
  }
}
