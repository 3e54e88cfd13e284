import { Histogram, type Registry } from "prom-client";
import { createCounter } from "../../telemetry/metrics.ts";

/** What /metrics shows of meetups, on the registry of the process. */
export function createMeetupMetrics(registry: Registry) {
  const registers = [registry];
  return {
    votes: createCounter(registry, "votes_total", "Acknowledged commands that cast votes"),
    commands: createCounter(registry, "commands_total", "Acknowledged commands", ["command"]),
    commits: createCounter(registry, "commits_total", "Writes to the store, by how they ended", ["outcome"]),
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
    created: createCounter(registry, "meetups_created_total", "Meetups created"),
    loads: createCounter(registry, "store_loads_total", "Meetups read from the store"),
    warmingRounds: createCounter(
      registry,
      "warming_rounds_total",
      "Rounds of keeping warm what is soon, by how they ended",
      ["outcome"],
    ),
    warmed: createCounter(
      registry,
      "meetups_warmed_total",
      "Meetups read ahead because the cache could not answer a guest by itself",
    ),
    sweepRounds: createCounter(
      registry,
      "sweep_rounds_total",
      "Rounds of taking dead receipts away, by how they ended",
      ["outcome"],
    ),
    rooms: createCounter(registry, "rooms_compared_total", "Rooms whose version was compared with the store", [
      "result",
    ]),
  };
}
