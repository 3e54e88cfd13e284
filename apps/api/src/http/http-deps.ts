import type { Addresses } from "../config/addresses.ts";
import type { AddressRateLimits } from "../rate-limits/address-rate-limits.ts";
import type { FairQueue } from "../rate-limits/fair-queue.ts";
import type { HttpTelemetry } from "../telemetry/http-events.ts";

/** What the HTTP server needs from the rest of the process; made in app.ts. */
export interface HttpDeps {
  rates: AddressRateLimits;
  fairQueue: FairQueue;
  addresses: Addresses;
  telemetry: HttpTelemetry;
}
