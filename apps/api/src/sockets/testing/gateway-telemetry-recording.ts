import type { GatewayTelemetry } from "../gateway-deps.ts";

export interface GatewayTelemetryRecording extends GatewayTelemetry {
  /** Each call as its name and arguments. */
  readonly events: unknown[][];
  of(name: string): unknown[][];
}

export function recordGatewayTelemetry(): GatewayTelemetryRecording {
  const events: unknown[][] = [];
  const recordCall =
    (name: keyof GatewayTelemetry) =>
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
    directWriteChecked: recordCall("directWriteChecked"),
  };
}
