import { withTimeout } from "../../../lifecycle/with-timeout.ts";
import { throwRedisTimeout, toRedisFailure } from "../redis-failure.ts";

/** Milliseconds. */
const pingIntervalMs = 5_000;
const pingTimeoutMs = 2_000;
const channelsPerCommand = 200;

/** The part of ioredis that is used. */
export interface SubscribingClient {
  readonly status: string;
  on(event: "ready", listener: () => void): unknown;
  on(event: "smessageBuffer", listener: (channel: Buffer, message: Buffer) => void): unknown;
  ssubscribe(...channels: string[]): Promise<unknown>;
  sunsubscribe(channel: string): Promise<unknown>;
  ping(): Promise<string>;
  disconnect(reconnect?: boolean): void;
}

export interface SubscriptionsOptions {
  client: SubscribingClient;
  /** Called with each message of a channel. */
  received(channel: string, message: Buffer): void;
  /** A subscription was refused or timed out; it is requested again. */
  failed(error: unknown): void;
  /** All channels are subscribed again after a lost connection. */
  reconnected(): void;
}

/**
 * The channels that this process wants to hear. While Redis is away they are remembered here, each once, and after each
 * connect they are requested again. ioredis's own means are switched off: its queue of commands grows without bound
 * during an outage, and its resubscription drops promises, so that an outage could end the process.
 */
export class Subscriptions {
  readonly #client: SubscribingClient;
  readonly #failed: SubscriptionsOptions["failed"];
  readonly #reconnected: SubscriptionsOptions["reconnected"];
  readonly #wanted = new Set<string>();
  /** Of the wanted channels: requested on this connection, and confirmed. */
  readonly #requested = new Set<string>();
  readonly #active = new Set<string>();
  readonly #activeWaiters: (() => void)[] = [];
  readonly #timer: NodeJS.Timeout;
  #connectionCount = 0;
  #isReconnecting = false;

  constructor({ client, received, failed, reconnected }: SubscriptionsOptions) {
    this.#client = client;
    this.#failed = failed;
    this.#reconnected = reconnected;
    client.on("ready", () => this.#connected());
    client.on("smessageBuffer", (channel, message) => received(channel.toString(), message));
    this.#timer = setInterval(() => void this.#ping(), pingIntervalMs).unref();
  }

  add(channel: string): void {
    this.#wanted.add(channel);
    void this.#request([channel]);
  }

  remove(channel: string): void {
    for (const set of [this.#wanted, this.#requested, this.#active]) set.delete(channel);
    if (this.#client.status === "ready") this.#client.sunsubscribe(channel).catch(this.#reportFailure);
    this.#checkSubscribed();
  }

  /** Resolves when every wanted channel is subscribed and everything sent to them before has arrived. */
  async settled(): Promise<void> {
    while (!this.#isSubscribed()) await new Promise<void>((resolve) => this.#activeWaiters.push(resolve));
    // Redis sends replies and messages of channels in one order, so this reply comes after the messages.
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
    this.#checkSubscribed();
  }

  async #request(channels: string[]): Promise<void> {
    // Without a connection there is nothing to do: on connect all wanted channels are requested.
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
    this.#checkSubscribed();
  }

  #checkSubscribed(): void {
    if (!this.#isSubscribed()) return;
    for (const done of this.#activeWaiters.splice(0)) done();
    if (!this.#isReconnecting) return;
    this.#isReconnecting = false;
    this.#reconnected();
  }

  /**
   * A lost connection and an idle one look the same, so a ping tells them apart. Channels that were refused are
   * requested again.
   */
  async #ping(): Promise<void> {
    if (this.#client.status !== "ready") return;
    try {
      await withTimeout(this.#client.ping(), pingTimeoutMs, throwRedisTimeout(pingTimeoutMs));
      await this.#request([...this.#wanted].filter((channel) => !this.#requested.has(channel)));
    } catch (error) {
      this.#reportFailure(error);
      this.#client.disconnect(true);
    }
  }
}
