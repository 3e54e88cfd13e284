import type { ServerEventName, ServerPayload } from "@pintpoint/contract";
import { ProblemError } from "../http/problem-error.ts";
import { Unreachable } from "../http/unreachable.ts";
import type { ConfirmedState } from "./confirmed-state.ts";
import type { LiveConnection, LiveConnectionListener, OpenLiveConnection } from "./live-connection.ts";

export type Presence = Omit<ServerPayload<"presence">, "meetupId">;

export interface WatcherListener {
  /** The server pushes from now on; `token` is the authenticated one. */
  live(token: string | undefined): void;
  /** It no longer pushes. */
  lost(): void;
  gone(): void;
  /** The token is unknown; the watcher goes on with `token()`. */
  tokenRefused(token: string): void;
  presence(presence: Presence | null): void;
}

const WATCH_MS = 8_000;
/** A server answers faster than this after a sleep; a dead connection never does. */
const PROBE_MS = 3_000;
const RETRY_MS = 2_000;
/** At most so many watches at once, then one a second: no storm, whatever the server sends. */
const BURST = 8;
const REFILL_MS = 1_000;

/** Watches the meetup, watches again when RT2 asks for it, and passes the patches on. */
export class Watcher implements LiveConnectionListener {
  readonly #meetupId: string;
  readonly #state: ConfirmedState;
  readonly #token: () => string | undefined;
  readonly #listener: WatcherListener;
  #connection: LiveConnection | null = null;
  #opening: Promise<void> | null = null;
  #closed = false;
  #live = false;
  /** Counts connections: the answer to a watch of an earlier connection is ignored. */
  #generation = 0;
  #inFlight = false;
  #watchAgain = false;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #tokens = BURST;
  #refilledAt = 0;

  constructor(meetupId: string, state: ConfirmedState, token: () => string | undefined, listener: WatcherListener) {
    this.#meetupId = meetupId;
    this.#state = state;
    this.#token = token;
    this.#listener = listener;
  }

  get live(): boolean {
    return this.#live;
  }

  /** The socket, when it is connected. */
  get connection(): LiveConnection | null {
    return this.#connection?.connected ? this.#connection : null;
  }

  /** Opens the connection, once. Rejects when its code cannot be loaded; it may be called again then. */
  open(connect: OpenLiveConnection): Promise<void> {
    this.#opening ??= connect(this.#meetupId, this).then(
      (connection) => {
        this.#connection = connection;
        if (this.#closed) connection.close();
        else if (connection.connected) this.watch();
      },
      (error: unknown) => {
        this.#opening = null;
        throw error;
      },
    );
    return this.#opening;
  }

  /** Watches again from the state's version, as soon as it may. */
  watch(timeoutMs = WATCH_MS): void {
    if (this.#closed || !this.connection) return;
    if (this.#inFlight) this.#watchAgain = true;
    else if (this.#retry === undefined) {
      const wait = this.#takeToken();
      if (wait > 0) this.#retryIn(wait);
      else void this.#watch(timeoutMs);
    }
  }

  /** The device was away: asks whether the connection still lives, or opens a new one at once. */
  probe(): void {
    if (this.connection) this.watch(PROBE_MS);
    else this.reconnectNow();
  }

  /** Opens a lost connection at once. */
  reconnectNow(): void {
    this.#connection?.reconnectNow();
  }

  connected(): void {
    this.#generation += 1;
    this.watch();
  }

  lost(): void {
    this.#generation += 1;
    clearTimeout(this.#retry);
    this.#retry = undefined;
    this.#watchAgain = false;
    if (this.#inFlight) this.#endWatch(null);
    this.#notLive();
  }

  received<Name extends ServerEventName>(name: Name, payload: ServerPayload<Name>): void;
  received(...[name, payload]: ServerEvent): void {
    if (this.#closed || (payload.meetupId ?? this.#meetupId) !== this.#meetupId) return;
    if (name === "meetup:patch") this.#state.receivePatch(payload);
    else if (name === "meetup:gone") this.#listener.gone();
    else if (name === "presence") this.#listener.presence({ watchers: payload.watchers, here: payload.here });
    else this.watch();
  }

  close(): void {
    this.#closed = true;
    this.#generation += 1;
    this.#live = false;
    clearTimeout(this.#retry);
    this.#connection?.close();
  }

  async #watch(timeoutMs: number): Promise<void> {
    const generation = this.#generation;
    const connection = this.#connection;
    if (connection === null) return;
    const token = this.#token();
    const payload = { meetupId: this.#meetupId, ...this.#state.watchPosition, ...(token !== undefined && { token }) };
    this.#inFlight = true;
    this.#watchAgain = false;
    this.#state.beginWatch();
    try {
      const answer = await connection.request("meetup:watch", payload, timeoutMs);
      if (generation !== this.#generation) return;
      // Signed in or out meanwhile: this answer may be the wrong view, watch again.
      if (token !== this.#token()) return void (await this.#watch(WATCH_MS));
      this.#live = true;
      this.#endWatch(answer);
      this.#listener.live(token);
    } catch (error) {
      if (generation !== this.#generation) return;
      this.#failed(error, token, connection);
    }
    if (this.#watchAgain) this.watch();
  }

  #failed(error: unknown, token: string | undefined, connection: LiveConnection): void {
    if (error instanceof ProblemError && error.status === 404) {
      this.#listener.gone();
      return;
    }
    this.#endWatch(null);
    if (error instanceof ProblemError && error.code === "not_allowed" && token !== undefined) {
      this.#listener.tokenRefused(token);
      // Unless the listener has already made it watch again.
      if (!this.#inFlight) this.watch();
      return;
    }
    this.#notLive();
    if (error instanceof Unreachable && error.reason === "timeout") connection.restart();
    else this.#retryIn(error instanceof ProblemError ? (error.retryAfter ?? 0) * 1_000 || RETRY_MS : RETRY_MS);
  }

  #notLive(): void {
    if (!this.#live) return;
    this.#live = false;
    this.#listener.presence(null);
    this.#listener.lost();
  }

  #endWatch(answer: Parameters<ConfirmedState["endWatch"]>[0]): void {
    this.#inFlight = false;
    this.#state.endWatch(answer);
  }

  #retryIn(ms: number): void {
    this.#retry ??= setTimeout(() => {
      this.#retry = undefined;
      this.watch();
    }, ms);
  }

  /** Milliseconds to wait before the next watch; 0 spends one. */
  #takeToken(): number {
    const refill = Math.floor((performance.now() - this.#refilledAt) / REFILL_MS);
    if (refill > 0) {
      this.#tokens = Math.min(BURST, this.#tokens + refill);
      this.#refilledAt = performance.now();
    }
    if (this.#tokens === 0) return REFILL_MS;
    this.#tokens -= 1;
    return 0;
  }
}

type ServerEvent = { [Name in ServerEventName]: [Name, ServerPayload<Name>] }[ServerEventName];
