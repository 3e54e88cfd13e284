import {
  type GatewayTelemetryRecording,
  recordGatewayTelemetry,
} from "../../../sockets/testing/gateway-telemetry-recording.ts";
import type { LiveTelemetry } from "../live-telemetry.ts";

/** Records what sockets and rooms tell, in one list. */
export function recordLiveTelemetry(): GatewayTelemetryRecording & LiveTelemetry {
  const recording = recordGatewayTelemetry();
  return {
    ...recording,
    publishFailed: (error) => void recording.events.push(["publishFailed", error]),
    roomsCompared: (rooms, moved) => void recording.events.push(["roomsCompared", rooms, moved]),
  };
}
