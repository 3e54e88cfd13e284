import type { IncomingMessage } from "node:http";
import type { CastVotesAsk, MeetupId, Position, TokenHash, UseCaseResult, Version } from "@pintpoint/core";
import type { Announcements } from "../meetups/live/announcements.ts";
import type { LiveTelemetry } from "../meetups/live/live-telemetry.ts";
import type { Existence } from "../meetups/reader/existence.ts";
import type { MeetupReader } from "../meetups/reader/meetup-reader.ts";
import type { FairQueue } from "../rate-limits/fair-queue.ts";
import type { RetryAfter } from "../rate-limits/retry-after.ts";
import type { BucketRate } from "../rate-limits/token-bucket.ts";

/** What the sockets need from the rest of the process; made in compose.ts, replaced piece by piece in tests. */
export interface GatewayDeps {
  /** The use-case behind `votes:cast`, the same one as behind PUT …/votes (MS7). */
  castVotes(ask: CastVotesAsk): Promise<UseCaseResult<{ version: Version }>>;
  reader: MeetupReader;
  /** Asked before anything is said about an event's form. */
  existence(id: MeetupId): Promise<Existence>;
  /** One query for all rooms of this process (RT2). Rejects while the store is away. */
  positionsStale(ids: readonly MeetupId[]): Promise<Map<MeetupId, Position | "gone">>;
  announcements: Announcements;
  /** Names this process in presence announcements. */
  nodeId: string;
  hashToken(token: string): TokenHash;
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
  /** Shares the limit of misses with HTTP; a deleted meetup is not a miss. */
  countMiss(address: string): RetryAfter | Promise<RetryAfter>;
  /** Shares the event loop out between addresses, for HTTP and sockets together. */
  fairQueue: FairQueue;
  telemetry: GatewayTelemetry & LiveTelemetry;
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
  commandRefused(event: string, code: string): void;
  handlerFailed(event: string, error: unknown): void;
}
