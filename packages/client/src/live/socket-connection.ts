import type { ClientEventName, Payload, ServerEventName, ServerPayload } from "@pintpoint/contract";
import { SOCKET_PATH } from "@pintpoint/contract/version";
import type { Socket } from "socket.io-client";
import { isProblem, ProblemError } from "../http/problem-error.ts";
import { Unreachable } from "../http/unreachable.ts";
import type { Accepted, Connect, Connection, ConnectionListener } from "./connection.ts";

type Pushed = { [Name in ServerEventName]: (payload: ServerPayload<Name>) => void };
type Sent = { [Name in ClientEventName]: (payload: Payload<Name>, ack: (answer: unknown) => void) => void };

const RECONNECT_MS = 2_000;
/** An attempt younger than this is left alone by `hurry`. */
const YOUNG_MS = 2_000;

/**
 * Socket.IO over a websocket, loaded when first needed: it is no part of what the page needs to be interactive. The
 * delays spread a crowd that lost its node over a few seconds.
 *
 * @param baseUrl the server's origin; empty for the page's own
 */
export function socketConnect(baseUrl: string): Connect {
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
    const socket: Socket<Pushed, Sent> = baseUrl === "" ? io(options) : io(baseUrl, options);
    return new SocketConnection(socket, listener);
  };
}

class SocketConnection implements Connection {
  readonly #socket: Socket<Pushed, Sent>;
  #attemptedAt = 0;
  #return: ReturnType<typeof setTimeout> | undefined;

  constructor(socket: Socket<Pushed, Sent>, listener: ConnectionListener) {
    this.#socket = socket;
    socket.on("connect", () => listener.connected());
    socket.on("disconnect", () => {
      listener.lost();
      this.#comeBack();
    });
    socket.on("connect_error", () => this.#comeBack());
    socket.io.on("reconnect_attempt", () => this.#note());
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
    payload: Payload<Name>,
    timeoutMs: number,
  ): Promise<Accepted<Name>> {
    // Socket.IO would keep the event for later; whoever asks decides anew instead.
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

  hurry(): void {
    if (!this.connected && performance.now() - this.#attemptedAt > YOUNG_MS) this.restart();
  }

  restart(): void {
    // Only a closed manager opens at once: one that waits for its next attempt ignores `connect`.
    this.#socket.disconnect();
    this.#open();
  }

  close(): void {
    this.#socket.off();
    clearTimeout(this.#return);
    this.#socket.disconnect();
  }

  #open(): void {
    clearTimeout(this.#return);
    this.#return = undefined;
    this.#note();
    this.#socket.connect();
  }

  #note(): void {
    this.#attemptedAt = performance.now();
  }

  /** After "io server disconnect", or when the server refused the connection, Socket.IO itself does not try again. */
  #comeBack(): void {
    if (this.#socket.active) return;
    this.#return ??= setTimeout(() => this.#open(), RECONNECT_MS * (0.1 + Math.random() * 1.8));
  }
}

function isAccepted<Name extends ClientEventName>(answer: unknown): answer is Accepted<Name> {
  return typeof answer === "object" && answer !== null && "ok" in answer && answer.ok === true;
}

function isRefused(answer: unknown): answer is { error: ConstructorParameters<typeof ProblemError>[0] } {
  return typeof answer === "object" && answer !== null && "error" in answer && isProblem(answer.error);
}
