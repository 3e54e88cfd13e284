import type { Ack, ClientEventName, ClientPayload, ServerEventName, ServerPayload } from "@pintpoint/contract";

/** What a client event is answered with when it is not refused. */
export type AcceptedAck<Name extends ClientEventName> = Extract<Ack<Name>, { ok: true }>;

/** A socket for one meetup that reconnects by itself until it is closed. */
export interface LiveConnection {
  readonly connected: boolean;
  /** Rejects with ProblemError when refused, with Unreachable when not connected, lost, or not answered in time. */
  request<Name extends ClientEventName>(
    name: Name,
    payload: ClientPayload<Name>,
    timeoutMs: number,
  ): Promise<AcceptedAck<Name>>;
  /** Connects now instead of at the next attempt; an open connection stays. */
  reconnectNow(): void;
  /** Closes a connection that does not answer and opens a new one. */
  restart(): void;
  close(): void;
}

export interface LiveConnectionListener {
  connected(): void;
  lost(): void;
  received<Name extends ServerEventName>(name: Name, payload: ServerPayload<Name>): void;
}

/** Fulfils as soon as the first attempt has begun. */
export type OpenLiveConnection = (meetupId: string, listener: LiveConnectionListener) => Promise<LiveConnection>;
