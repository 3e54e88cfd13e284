import type { IncomingMessage } from "node:http";
import type { FairQueue } from "../rate-limits/fair-queue.ts";
import type { RetryAfter } from "../rate-limits/retry-after.ts";
import type { BucketRate } from "../rate-limits/token-bucket.ts";
import type { SocketEvent } from "./socket-event.ts";
import type { SocketSession } from "./socket-session.ts";

/** What the sockets need from the rest of the process; made in app.ts, replaced piece by piece in tests. */
export interface GatewayDeps {
  /** What clients may send, by the event's name. */
  events: ReadonlyMap<string, SocketEvent>;
  /** Each is told of every socket that has gone. */
  disconnected: readonly ((session: SocketSession) => void)[];
  limits: SocketLimits;
  /** Whether a request with this Host is meant for this process. */
  allowsHost(host: string | undefined): boolean;
  /** RT11: exact list; `null` is refused, an absent origin (a program) is not. */
  allowsOrigin(origin: string | undefined): boolean;
  /** The client's address: the connection's own, or the one that a trusted proxy tells. */
  addressOf(request: IncomingMessage): string;
  /** Each counts one for the address and returns the seconds to wait when it was over the limit. */
  countCommand(address: string): RetryAfter | Promise<RetryAfter>;
  countUpgrade(address: string): RetryAfter | Promise<RetryAfter>;
  /** Shares the event loop out between addresses, for HTTP and sockets together. */
  fairQueue: FairQueue;
  telemetry: GatewayTelemetry;
}

/** Already multiplied by RATE_LIMIT_FACTOR. */
export interface SocketLimits {
  /** Of one socket. */
  commands: BucketRate;
  socketsPerAddress: number;
}

/** One function a business event: log and counter. */
export interface GatewayTelemetry {
  socketOpened(): void;
  socketClosed(reason: string): void;
  /** `origin`: the page's, where that is the reason. */
  socketRefused(reason: "origin" | "host" | "limit" | "rate" | "draining", origin?: string): void;
  /** `sockets` deliveries of one frame. */
  framesSent(event: string, sockets: number): void;
  /** A client has stopped reading (RT8). */
  readerStalled(): void;
  commandRefused(event: string, code: string, requestId: string): void;
  /** `requestId`: what the client was told, where it was told anything. */
  handlerFailed(event: string, error: unknown, requestId?: string): void;
  /** The check at the start has ended: whether frames are written to the TCP sockets themselves. */
  directWriteChecked(isOn: boolean): void;
}
