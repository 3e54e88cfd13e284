import type { CommandRequest, MeetupId, UseCaseResult, Version } from "@pintpoint/core/meetups";
import type { TokenHash } from "@pintpoint/core/shared";
import type { RetryAfter } from "../../rate-limits/retry-after.ts";
import type { Existence } from "../reader/existence.ts";
import type { MeetupReader } from "../reader/meetup-reader.ts";

/** What the socket handlers need; made in module.ts, replaced piece by piece in tests. */
export interface SocketHandlerDeps {
  /** The use-case behind `votes:cast`, the same one as behind PUT …/votes (MS7). */
  castVotes(ask: CommandRequest<"castVotes">): Promise<UseCaseResult<{ version: Version }>>;
  reader: MeetupReader;
  /** Asked before anything is said about an event's form. */
  existence(id: MeetupId): Promise<Existence>;
  hashToken(token: string): TokenHash;
  /** Shares the limit of misses with HTTP; a deleted meetup is not a miss. */
  countMiss(address: string): RetryAfter | Promise<RetryAfter>;
}
