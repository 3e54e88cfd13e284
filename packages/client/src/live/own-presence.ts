import type { ClientPayload } from "@pintpoint/contract";
import type { MeetupId } from "@pintpoint/core";
import { ProblemError } from "../http/problem-error.ts";
import { Unreachable } from "../http/unreachable.ts";
import type { LiveConnection } from "./connection.ts";

export type OwnState = ClientPayload<"presence:set">["state"];

const ACK_MS = 5_000;
const RENEW_MS = 60_000;

/** Tells the others whether this device's person is choosing. A new socket knows nothing and is told again. */
export class OwnPresence {
  readonly #meetupId: MeetupId;
  #state: OwnState = "looking";
  /** As `performance.now()` has it: the device's clock may be put meanwhile. */
  #sentAt = 0;

  constructor(meetupId: MeetupId) {
    this.#meetupId = meetupId;
  }

  /** "choosing" is to be said again while it lasts: the server forgets it after two minutes, and hears it once a minute. */
  set(state: OwnState, connection: LiveConnection | null): void {
    const now = performance.now();
    if (state === this.#state && (state === "looking" || now - this.#sentAt < RENEW_MS)) return;
    this.#state = state;
    this.#sentAt = now;
    void this.#send(connection);
  }

  /** The socket was tied to the participant just now; the server takes it to be looking. */
  authenticated(connection: LiveConnection | null): void {
    if (this.#state !== "looking") void this.#send(connection);
  }

  async #send(connection: LiveConnection | null): Promise<void> {
    try {
      await connection?.request("presence:set", { meetupId: this.#meetupId, state: this.#state }, ACK_MS);
    } catch (error) {
      // Presence is a courtesy: a lost or refused word of it is said again with the next tie.
      if (!(error instanceof ProblemError || error instanceof Unreachable)) throw error;
    }
  }
}
