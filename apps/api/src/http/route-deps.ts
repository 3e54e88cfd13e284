import type { Clock, CreatePorts, MeetupId, WritePorts } from "@pintpoint/core";
import type { Addresses } from "../config/addresses.ts";
import type { FairQueue } from "../rates/fair-queue.ts";
import type { Existence } from "../reading/existence.ts";
import type { GuestReader, MeetupReader } from "../reading/meetup-reader.ts";
import type { HttpTelemetry } from "../telemetry/http-events.ts";
import type { Timers } from "../timers.ts";
import type { AddressRateLimits } from "./address-rate-limits.ts";

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
}
