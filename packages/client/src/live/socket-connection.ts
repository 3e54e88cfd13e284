import type { ClientEventName, ClientPayload, ServerEventName, ServerPayload } from "@pintpoint/contract";
import { SOCKET_PATH } from "@pintpoint/contract/version";
import type { Socket } from "socket.io-client";
import { isProblem, ProblemError } from "../http/problem-error.ts";
import { Unreachable } from "../http/unreachable.ts";
import type { AcceptedAck, LiveConnection, LiveConnectionListener, OpenLiveConnection } from "./live-connection.ts";

type ServerToClientEvents = { [Name in ServerEventName]: (payload: ServerPayload<Name>) => void };
type ClientToServerEvents = {
  [Name in ClientEventName]: (payload: ClientPayload<Name>, ack: (answer: unknown) => void) => void;
};

const RECONNECT_MS = 2_000;
/** `reconnectNow` leaves an attempt alone that is younger than this. */
const MIN_ATTEMPT_MS = 2_000;

/**
 * Loaded when first used: the page does not need it to become interactive. The random delays spread the clients of a
 * lost node over some seconds.
 * @param baseUrl the server's origin; empty for the page's own
 */
export function openSocketConnection(baseUrl: string): OpenLiveConnection {
  return async (meetupId, listener) => {
    const { io } = await import("socket.io-client");
    const options = {
      path: SOCKET_PATH,
      transports: ["websocket"],
      query: { m: meetupId },
      forceNew: true,
      autoConnect: false,
      timeout: 10_000,
      reconnectionDelay: RECONNECT_MS,
      reconnectionDelayMax: 30_000,
      randomizationFactor: 0.9,
    };
    const socket: Socket<ServerToClientEvents, ClientToServerEvents> =
      baseUrl === "" ? io(options) : io(baseUrl, options);
    return new SocketConnection(socket, listener);
  };
}

class SocketConnection implements LiveConnection {
  readonly #socket: Socket<ServerToClientEvents, ClientToServerEvents>;
  #attemptedAt = 0;
  #reconnectTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(socket: Socket<ServerToClientEvents, ClientToServerEvents>, listener: LiveConnectionListener) {
    this.#socket = socket;
    socket.on("connect", () => listener.connected());
    socket.on("disconnect", () => {
      listener.lost();
      this.#scheduleReconnect();
    });
    socket.on("connect_error", () => this.#scheduleReconnect());
    socket.io.on("reconnect_attempt", () => this.#noteAttempt());
    socket.on("meetup:patch", (patch) => listener.received("meetup:patch", patch));
    socket.on("meetup:gone", (gone) => listener.received("meetup:gone", gone));
    socket.on("presence", (presence) => listener.received("presence", presence));
    socket.on("resync", (resync) => listener.received("resync", resync));
    this.#open();
  }

  get connected(): boolean {
    return this.#socket.connected;
  }

  async request<Name extends ClientEventName>(
    name: Name,
    payload: ClientPayload<Name>,
    timeoutMs: number,
  ): Promise<AcceptedAck<Name>> {
    // Socket.IO would buffer the event; the caller decides again instead.
    if (!this.connected) throw new Unreachable("network", { detail: "the socket is not connected" });
    const answer = await new Promise<unknown>((fulfil, reject) => {
      const answered = (error: Error | null, value?: unknown) => {
        if (error === null) fulfil(value);
        else reject(new Unreachable(this.connected ? "timeout" : "network", { cause: error }));
      };
      const emitter: { emit(...event: unknown[]): unknown } = this.#socket.timeout(timeoutMs);
      emitter.emit(name, payload, answered);
    });
    if (isAccepted<Name>(answer)) return answer;
    if (isRefused(answer)) throw new ProblemError(answer.error);
    throw new Unreachable("foreign_answer", { detail: `not an answer to ${name}` });
  }

  reconnectNow(): void {
    if (!this.connected && performance.now() - this.#attemptedAt > MIN_ATTEMPT_MS) this.restart();
  }

  restart(): void {
    // A manager that waits for its next attempt ignores `connect`, so close it first.
    this.#socket.disconnect();
    this.#open();
  }

  close(): void {
    this.#socket.off();
    clearTimeout(this.#reconnectTimer);
    this.#socket.disconnect();
  }

  #open(): void {
    clearTimeout(this.#reconnectTimer);
    this.#reconnectTimer = undefined;
    this.#noteAttempt();
    this.#socket.connect();
  }

  #noteAttempt(): void {
    this.#attemptedAt = performance.now();
  }

  /** Socket.IO does not reconnect by itself after "io server disconnect" or a refused connection. */
  #scheduleReconnect(): void {
    if (this.#socket.active) return;
    this.#reconnectTimer ??= setTimeout(() => this.#open(), RECONNECT_MS * (0.1 + Math.random() * 1.8));
  }
}

function isAccepted<Name extends ClientEventName>(answer: unknown): answer is AcceptedAck<Name> {
  return typeof answer === "object" && answer !== null && "ok" in answer && answer.ok === true;
}

function isRefused(answer: unknown): answer is { error: ConstructorParameters<typeof ProblemError>[0] } {
  return typeof answer === "object" && answer !== null && "error" in answer && isProblem(answer.error);
}
