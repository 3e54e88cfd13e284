import type { ConditionalRead } from "../http/http-client.ts";
import { ProblemError } from "../http/problem-error.ts";
import { Unreachable } from "../http/unreachable.ts";

export interface PollerListener {
  /** A whole state, or the word that nothing changed. */
  read(reading: ConditionalRead): void;
  /** The server cannot be reached, or cannot read at the moment. */
  failed(): void;
  /** There is no such meetup (any longer). */
  missing(): void;
  /** The token that was sent is nobody's. */
  tokenRefused(token: string): void;
}

export interface PollerPorts {
  read(ask: { etag: string | null; token: string | undefined; signal: AbortSignal }): Promise<ConditionalRead>;
  token(): string | undefined;
  hidden(): boolean;
}

/** After this without a socket, polling begins (RT1). */
export const POLLING_DELAY_MS = 4_000;
const PERIOD_MS = 4_000;
const HIDDEN_PERIOD_MS = 30_000;
const MAX_BACKOFF_MS = 30_000;

/**
 * Reads the state by conditional GETs: for the first paint, and where no socket can open (RT1). An answer for an older
 * token is dropped: it may be another view (RT12).
 */
export class Poller {
  readonly #ports: PollerPorts;
  readonly #listener: PollerListener;
  #running = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #inFlight: AbortController | null = null;
  #etag: string | null = null;
  #etagToken: string | undefined;
  #failures = 0;

  constructor(ports: PollerPorts, listener: PollerListener) {
    this.#ports = ports;
    this.#listener = listener;
  }

  /** Begins after `delayMs`; does nothing when it is running. */
  start(delayMs: number): void {
    if (this.#running) return;
    this.#running = true;
    this.#failures = 0;
    if (delayMs === 0) this.now();
    else this.#wait(delayMs);
  }

  stop(): void {
    this.#running = false;
    clearTimeout(this.#timer);
    this.#inFlight?.abort();
    this.#inFlight = null;
  }

  /** Reads at once instead of when its turn comes. */
  now(): void {
    if (!this.#running || this.#inFlight !== null) return;
    clearTimeout(this.#timer);
    void this.#read();
  }

  async #read(): Promise<void> {
    const controller = new AbortController();
    this.#inFlight = controller;
    const token = this.#ports.token();
    const etag = this.#etagToken === token ? this.#etag : null;
    let wait = this.#ports.hidden() ? HIDDEN_PERIOD_MS : PERIOD_MS;
    try {
      const reading = await this.#ports.read({ etag, token, signal: controller.signal });
      if (controller.signal.aborted) return;
      this.#failures = 0;
      if (token !== this.#ports.token()) wait = 0;
      else {
        if (reading.kind === "state") {
          this.#etag = reading.etag;
          this.#etagToken = token;
        }
        this.#listener.read(reading);
      }
    } catch (error) {
      if (controller.signal.aborted) return;
      wait = this.#afterError(error, token, wait);
    }
    if (this.#inFlight !== controller) return;
    this.#inFlight = null;
    if (this.#running) this.#wait(wait === 0 ? 0 : wait * (0.75 + Math.random() / 2));
  }

  #afterError(error: unknown, token: string | undefined, wait: number): number {
    if (error instanceof ProblemError && error.status === 404) {
      this.stop();
      this.#listener.missing();
      return wait;
    }
    if (error instanceof ProblemError && error.code === "not_allowed" && token !== undefined) {
      this.#listener.tokenRefused(token);
      return 0;
    }
    this.#failures += 1;
    this.#listener.failed();
    const retryAfter = error instanceof ProblemError || error instanceof Unreachable ? error.retryAfter : undefined;
    const backoff = Math.min(PERIOD_MS * 2 ** (this.#failures - 1), MAX_BACKOFF_MS);
    return Math.max(wait, backoff, (retryAfter ?? 0) * 1_000);
  }

  #wait(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.now(), ms);
  }
}
