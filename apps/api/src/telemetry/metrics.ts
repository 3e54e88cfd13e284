import { Counter, Gauge, Histogram, Registry } from "prom-client";

/** What /metrics shows of HTTP, sockets and faults; a domain adds its own to the registry. One for each app. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    refusals: createCounter(registry, "refusals_total", "Requests and commands that were refused", ["code"]),
    faults: createCounter(registry, "faults_total", "What went wrong behind the scenes, by where", ["where"]),
    sockets: new Gauge({ name: "pintpoint_sockets", help: "Sockets open now", registers }),
    socketEnds: createCounter(registry, "socket_ends_total", "Sockets closed or refused, by reason", ["reason"]),
    connectionEnds: createCounter(registry, "connection_ends_total", "Connections that were ended for what they cost", [
      "reason",
    ]),
    overloaded: new Gauge({
      name: "pintpoint_overloaded",
      help: "Whether the process is near the limit of its memory or event loop, and therefore not ready",
      registers,
    }),
    frames: createCounter(registry, "frames_total", "Frames made", ["event"]),
    deliveries: createCounter(registry, "deliveries_total", "Frames times the sockets they went to", ["event"]),
    directWrite: new Gauge({
      name: "pintpoint_direct_write",
      help: "Whether frames are written to the TCP sockets themselves: 1, or 0 when the check at the start failed",
      registers,
    }),
    staleReaders: createCounter(registry, "stale_readers_total", "Sockets that stopped reading"),
    requests: new Histogram({
      name: "pintpoint_http_request_seconds",
      help: "How long requests took, by route template",
      labelNames: ["method", "route", "status"],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 4],
      registers,
    }),
  };
}

export type Metrics = ReturnType<typeof createMetrics>;

/** A counter `pintpoint_<name>`. */
export function createCounter<Label extends string = never>(
  registry: Registry,
  name: string,
  help: string,
  labelNames: Label[] = [],
): Counter<Label> {
  return new Counter<Label>({ name: `pintpoint_${name}`, help, labelNames, registers: [registry] });
}
