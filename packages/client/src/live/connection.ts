import type { Ack, ClientEventName, ClientPayload, ServerEventName, ServerPayload } from "@pintpoint/contract";

/** What a client event is answered with when it is not refused. */
export type AcceptedAck<Name extends ClientEventName> = Extract<Ack<Name>, { ok: true }>;

/** A socket to one node, for one meetup. It comes back by itself whenever it is lost, until it is closed. */
export interface LiveConnection {
  readonly connected: boolean;
  /** Rejects with ProblemError when refused, with Unreachable when not connected, lost, or not answered in time. */
  request<Name extends ClientEventName>(
    name: Name,
    payload: ClientPayload<Name>,
    timeoutMs: number,
  ): Promise<AcceptedAck<Name>>;
  /** Does not wait any longer before the next attempt to connect; a living connection stays. */
  reconnectNow(): void;
  /** Gives up a connection that does not answer, and opens a new one. */
  restart(): void;
  close(): void;
}

export interface LiveConnectionListener {
  connected(): void;
  lost(): void;
  received<Name extends ServerEventName>(name: Name, payload: ServerPayload<Name>): void;
}

/** Opens a connection; the promise fulfils as soon as it tries, connected or not. */
export type OpenLiveConnection = (meetupId: string, listener: LiveConnectionListener) => Promise<LiveConnection>;
