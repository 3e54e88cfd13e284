import { Counter, Gauge, Histogram, Registry } from "prom-client";

/** Everything that /metrics shows beside the process's own numbers; a registry of its own for each app. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  const createCounter = <Label extends string = never>(name: string, help: string, labelNames: Label[] = []) =>
    new Counter<Label>({ name: `pintpoint_${name}`, help, labelNames, registers });
  return {
    registry,
    votes: createCounter("votes_total", "Acknowledged commands that cast votes"),
    commands: createCounter("commands_total", "Acknowledged commands", ["command"]),
    refusals: createCounter("refusals_total", "Requests and commands that were refused", ["code"]),
    commits: createCounter("commits_total", "Writes to the store, by how they ended", ["outcome"]),
    batch: new Histogram({
      name: "pintpoint_commit_commands",
      help: "Commands of one commit",
      buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256],
      registers,
    }),
    commitSeconds: new Histogram({
      name: "pintpoint_commit_seconds",
      help: "How long a durable write took",
      buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1, 4],
      registers,
    }),
    created: createCounter("meetups_created_total", "Meetups created"),
    loads: createCounter("store_loads_total", "Meetups read from the store"),
    faults: createCounter("faults_total", "What went wrong behind the scenes, by where", ["where"]),
    warmingRounds: createCounter("warming_rounds_total", "Rounds of keeping warm what is soon, by how they ended", [
      "outcome",
    ]),
    warmed: createCounter(
      "meetups_warmed_total",
      "Meetups read ahead because the cache could not answer a guest by itself",
    ),
    sweepRounds: createCounter("sweep_rounds_total", "Rounds of taking dead receipts away, by how they ended", [
      "outcome",
    ]),
    sockets: new Gauge({ name: "pintpoint_sockets", help: "Sockets open now", registers }),
    socketEnds: createCounter("socket_ends_total", "Sockets closed or refused, by reason", ["reason"]),
    connectionEnds: createCounter("connection_ends_total", "Connections that were ended for what they cost", [
      "reason",
    ]),
    frames: createCounter("frames_total", "Frames made", ["event"]),
    deliveries: createCounter("deliveries_total", "Frames times the sockets they went to", ["event"]),
    staleReaders: createCounter("stale_readers_total", "Sockets that stopped reading"),
    rooms: createCounter("rooms_compared_total", "Rooms whose version was compared with the store", ["result"]),
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
