import type { Clock, CreatePorts, MeetupId, WritePorts } from "@pintpoint/core";
import type { Addresses } from "../config/addresses.ts";
import type { FairQueue } from "../rates/fair-queue.ts";
import type { GuestReader, MeetupReader } from "../reading/meetup-reader.ts";
import type { Standing } from "../reading/standing.ts";
import type { HttpTelemetry } from "../telemetry/http-events.ts";
import type { Timers } from "../timers.ts";
import type { Rates } from "./rates.ts";

/** What the routes need from the rest of the process; made in app.ts. */
export interface HttpDeps {
  writes: WritePorts;
  creations: CreatePorts;
  reader: MeetupReader & GuestReader;
  /** Whether a meetup is there, without reading it. */
  standing(id: MeetupId): Promise<Standing>;
  rates: Rates;
  fairQueue: FairQueue;
  clock: Clock;
  timers: Timers;
  addresses: Addresses;
  telemetry: HttpTelemetry;
}
