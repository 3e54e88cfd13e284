import type { GatewayTelemetry } from "../gateway-deps.ts";

export interface RecordedTelemetry extends GatewayTelemetry {
  /** Each call as its name and arguments. */
  readonly events: unknown[][];
  of(name: keyof GatewayTelemetry): unknown[][];
}

export function recordedTelemetry(): RecordedTelemetry {
  const events: unknown[][] = [];
  const note =
    (name: keyof GatewayTelemetry) =>
    (...args: unknown[]): void => {
      events.push([name, ...args]);
    };
  return {
    events,
    of: (name) => events.filter(([event]) => event === name).map(([, ...args]) => args),
    socketOpened: note("socketOpened"),
    socketClosed: note("socketClosed"),
    socketRefused: note("socketRefused"),
    framesSent: note("framesSent"),
    readerStale: note("readerStale"),
    commandRefused: note("commandRefused"),
    handlerFailed: note("handlerFailed"),
    publishFailed: note("publishFailed"),
    roomsCompared: note("roomsCompared"),
  };
}
