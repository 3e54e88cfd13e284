import type { Clock, CreatePorts, MeetupId, WritePorts } from "@pintpoint/core";
import type { Addresses } from "../../config/addresses.ts";
import type { Timers } from "../../lifecycle/timers.ts";
import type { AddressRateLimits } from "../../rate-limits/address-rate-limits.ts";
import type { FairQueue } from "../../rate-limits/fair-queue.ts";
import type { HttpTelemetry } from "../../telemetry/http-events.ts";
import type { Existence } from "../reader/existence.ts";
import type { GuestReader, MeetupReader } from "../reader/meetup-reader.ts";

/** What the routes need from the rest of the process; made in app.ts. */
export interface MeetupRouteDeps {
  writes: WritePorts;
  creations: CreatePorts;
  reader: MeetupReader & GuestReader;
  /** Whether a meetup is there, without reading it. */
  existence(id: MeetupId): Promise<Existence>;
  rates: AddressRateLimits;
  fairQueue: FairQueue;
  clock: Clock;
  timers: Timers;
  addresses: Addresses;
  telemetry: HttpTelemetry;
  meetupCreated(id: MeetupId): void;
}
