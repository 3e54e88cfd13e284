import type { LiveTelemetry } from "../../meetups/live/live-telemetry.ts";
import type { GatewayTelemetry } from "../gateway-deps.ts";

type Recorded = GatewayTelemetry & LiveTelemetry;

export interface GatewayTelemetryRecording extends Recorded {
  /** Each call as its name and arguments. */
  readonly events: unknown[][];
  of(name: keyof Recorded): unknown[][];
}

export function recordGatewayTelemetry(): GatewayTelemetryRecording {
  const events: unknown[][] = [];
  const recordCall =
    (name: keyof Recorded) =>
    (...args: unknown[]): void => {
      events.push([name, ...args]);
    };
  return {
    events,
    of: (name) => events.filter(([event]) => event === name).map(([, ...args]) => args),
    socketOpened: recordCall("socketOpened"),
    socketClosed: recordCall("socketClosed"),
    socketRefused: recordCall("socketRefused"),
    framesSent: recordCall("framesSent"),
    readerStalled: recordCall("readerStalled"),
    commandRefused: recordCall("commandRefused"),
    handlerFailed: recordCall("handlerFailed"),
    publishFailed: recordCall("publishFailed"),
    roomsCompared: recordCall("roomsCompared"),
  };
}
