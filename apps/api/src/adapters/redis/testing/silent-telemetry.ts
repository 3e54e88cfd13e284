import type { RedisTelemetry } from "../../../telemetry/redis-events.ts";

/** Writes nothing down. */
export const silentTelemetry: RedisTelemetry = {
  connectionFailed() {},
  connected() {},
  breakerOpened() {},
  callFailed() {},
};
