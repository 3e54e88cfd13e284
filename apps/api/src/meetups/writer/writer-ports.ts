import type { Command, MeetupCache, MeetupId, MeetupRecords, WriteFailure } from "@pintpoint/core/meetups";
import type { Clock } from "@pintpoint/core/shared";
import type { Announcements } from "../live/announcements.ts";
import type { MeetupRateLimits } from "./meetup-rate-limits.ts";

export interface WriterPorts {
  records: Pick<MeetupRecords, "read" | "commit" | "positions">;
  cache: Pick<MeetupCache, "put" | "writeTombstone">;
  announcements: Pick<Announcements, "publish">;
  clock: Clock;
  maxParticipants: number;
  /** Commands of one source that may wait for one meetup; no bound unless given. */
  maxWaitingPerSource?: number;
  /** What one meetup takes in a minute; unlimited unless given. */
  rateLimits?: MeetupRateLimits;
  telemetry: WriterTelemetry;
}

export interface WriterTelemetry {
  /** `commands` were acknowledged by one write that took `ms`. */
  committed(id: MeetupId, commands: Command["kind"][], ms: number): void;
  /** Another node committed in between; the same commands are decided again. */
  conflicted(id: MeetupId): void;
  commitFailed(id: MeetupId, as: WriteFailure["kind"], error: unknown): void;
  readFailed(id: MeetupId, error: unknown): void;
  cacheFailed(error: unknown): void;
  /** Other nodes did not get the announcement; their rooms catch up by comparison with the store (RT9). */
  publishFailed(error: unknown): void;
}
