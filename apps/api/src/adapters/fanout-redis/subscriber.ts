import { withTimeout } from "../redis/in-time.ts";
import { toRedisFailure } from "../redis/redis-failure.ts";

/** In milliseconds. */
const pingIntervalMs = 5_000;
const pingTimeoutMs = 2_000;
const channelsPerCommand = 200;

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
  reconnected(): void;
}

/**
 * The client that the adapter subscribes by. The adapter drops its promises, so none of these rejects; and what it wants
 * while Redis is away is remembered here, each channel once, instead of in a queue of commands that grows.
 */
export class Subscriber {
  readonly #client: SubscribingClient;
  readonly #failed: SubscriberOptions["failed"];
  readonly #reconnected: SubscriberOptions["reconnected"];
  readonly #wanted = new Set<string>();
  /** Of the wanted ones: asked for on this connection, and confirmed. */
  readonly #requested = new Set<string>();
  readonly #active = new Set<string>();
  readonly #activeWaiters: (() => void)[] = [];
  readonly #timer: NodeJS.Timeout;
  #connectionCount = 0;
  #isReconnecting = false;

  constructor({ client, failed, reconnected: returned }: SubscriberOptions) {
    this.#client = client;
    this.#failed = failed;
    this.#reconnected = returned;
    client.on("ready", () => this.#connected());
    this.#timer = setInterval(() => void this.#ping(), pingIntervalMs).unref();
  }

  /** As ioredis's own, for the adapter. */
  on(event: "smessageBuffer", listener: (channel: Buffer, message: Buffer) => void): void {
    this.#client.on(event, listener);
  }

  ssubscribe(channel: string): void {
    this.#wanted.add(channel);
    void this.#request([channel]);
  }

  sunsubscribe(channel: string): void {
    for (const set of [this.#wanted, this.#requested, this.#active]) set.delete(channel);
    if (this.#client.status === "ready") this.#client.sunsubscribe(channel).catch(this.#reportFailure);
  }

  /** Resolves when every channel wanted stands and what was sent to them before has arrived. */
  async settled(): Promise<void> {
    while (!this.#isSubscribed()) await new Promise<void>((resolve) => this.#activeWaiters.push(resolve));
    // Redis sends its answers and the channels' messages in one order.
    await this.#client.ping();
  }

  close(): void {
    clearInterval(this.#timer);
    this.#wanted.clear();
    this.#client.disconnect();
  }

  readonly #reportFailure = (error: unknown): void => this.#failed(toRedisFailure(error));

  #isSubscribed(): boolean {
    return this.#client.status === "ready" && this.#wanted.size === this.#active.size;
  }

  #connected(): void {
    this.#isReconnecting = this.#connectionCount++ > 0;
    this.#requested.clear();
    this.#active.clear();
    const all = [...this.#wanted];
    for (let at = 0; at < all.length; at += channelsPerCommand)
      void this.#request(all.slice(at, at + channelsPerCommand));
  }

  async #request(channels: string[]): Promise<void> {
    // Who is not connected asks for all as soon as it is.
    if (this.#client.status !== "ready" || channels.length === 0) return;
    const connection = this.#connectionCount;
    for (const channel of channels) this.#requested.add(channel);
    try {
      await this.#client.ssubscribe(...channels);
      if (connection === this.#connectionCount) this.#markActive(channels);
    } catch (error) {
      if (connection === this.#connectionCount) for (const channel of channels) this.#requested.delete(channel);
      this.#reportFailure(error);
    }
  }

  #markActive(channels: string[]): void {
    for (const channel of channels) if (this.#requested.has(channel)) this.#active.add(channel);
    if (!this.#isSubscribed()) return;
    for (const done of this.#activeWaiters.splice(0)) done();
    if (!this.#isReconnecting) return;
    this.#isReconnecting = false;
    this.#reconnected();
  }

  /** A peer that vanished says nothing, like one that has nothing to say: it is asked. And what was refused is asked for again. */
  async #ping(): Promise<void> {
    if (this.#client.status !== "ready") return;
    try {
      await withTimeout(this.#client.ping(), pingTimeoutMs);
      await this.#request([...this.#wanted].filter((channel) => !this.#requested.has(channel)));
    } catch (error) {
      this.#reportFailure(error);
      this.#client.disconnect(true);
    }
  }
}
