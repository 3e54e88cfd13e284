import type { ClientPayload } from "@pintpoint/contract";
import type { MeetupId } from "@pintpoint/core";
import { ProblemError } from "../http/problem-error.ts";
import { Unreachable } from "../http/unreachable.ts";
import type { LiveConnection } from "./live-connection.ts";

export type OwnState = ClientPayload<"presence:set">["state"];

const ACK_MS = 5_000;
const RENEW_MS = 60_000;

/** Sends whether this person is choosing. A new socket starts as "looking" and must be told again. */
export class OwnPresence {
  readonly #meetupId: MeetupId;
  #state: OwnState = "looking";
  /** In performance.now(): the device's clock may be changed. */
  #sentAt = 0;

  constructor(meetupId: MeetupId) {
    this.#meetupId = meetupId;
  }

  /** Call it repeatedly while choosing: the server forgets after 2 minutes, so it is sent once a minute. */
  set(state: OwnState, connection: LiveConnection | null): void {
    const now = performance.now();
    if (state === this.#state && (state === "looking" || now - this.#sentAt < RENEW_MS)) return;
    this.#state = state;
    this.#sentAt = now;
    void this.#send(connection);
  }

  /** The socket has just been authenticated; the server assumes "looking". */
  authenticated(connection: LiveConnection | null): void {
    if (this.#state !== "looking") void this.#send(connection);
  }

  async #send(connection: LiveConnection | null): Promise<void> {
    try {
      await connection?.request("presence:set", { meetupId: this.#meetupId, state: this.#state }, ACK_MS);
    } catch (error) {
      // Presence may be lost: it is sent again with the next authentication.
      if (!(error instanceof ProblemError || error instanceof Unreachable)) throw error;
    }
  }
}
