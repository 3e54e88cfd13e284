import type { CreatePorts, MeetupId, WritePorts } from "@pintpoint/core/meetups";
import type { Clock } from "@pintpoint/core/shared";
import type { Addresses } from "../../config/addresses.ts";
import type { Timers } from "../../lifecycle/timers.ts";
import type { RetryAfter } from "../../rate-limits/retry-after.ts";
import type { PageContents } from "../link-preview/page-contents.ts";
import type { Existence } from "../reader/existence.ts";
import type { GuestReader, MeetupReader } from "../reader/meetup-reader.ts";

/** What the routes of meetups need; made in module.ts. */
export interface MeetupRouteDeps {
  writes: WritePorts;
  creations: CreatePorts;
  reader: MeetupReader & GuestReader;
  /** Whether a meetup is there, without reading it. */
  existence(id: MeetupId): Promise<Existence>;
  /** Each counts one for the address and returns the seconds to wait when it was over the limit. */
  countCreation(address: string): RetryAfter | Promise<RetryAfter>;
  countMiss(address: string): RetryAfter | Promise<RetryAfter>;
  clock: Clock;
  timers: Timers;
  addresses: Addresses;
  pageContents: PageContents;
  meetupCreated(id: MeetupId): void;
}
