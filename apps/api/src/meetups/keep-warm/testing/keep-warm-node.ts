import { setImmediate } from "node:timers/promises";
import type { Lease } from "@pintpoint/core/shared";
import { ManualTimers } from "../../../testing/manual-timers.ts";
import { createMeetupReader } from "../../reader/create-meetup-reader.ts";
import type { TestNode } from "../../testing/test-node.ts";
import type { KeepWarmPorts } from "../keep-warm.ts";
import { createKeepWarm } from "../keep-warm.ts";

/** The keep-warm job of one node, in a time of its own that stands still once the node is not turned any more. */
export interface KeepWarmNode {
  /** What the telemetry was told, in order: `done 3`, `failed`, `warmed`, `meetup failed`, `release failed`. */
  recorded: string[];
  timers: ManualTimers;
  /** Lets time pass, up to the end of the round that begins. */
  advance(ms: number): Promise<void>;
  stop(): Promise<void>;
}

/** Started; on a stage's store and cache, with the node's own hold on the lease. */
export function startKeepWarmNode(stage: TestNode, lease: Lease, ports: Partial<KeepWarmPorts> = {}): KeepWarmNode {
  const timers = new ManualTimers();
  const heard: string[] = [];
  const { store, cache } = stage;
  const job = createKeepWarm({
    upcoming: store.upcoming,
    lease,
    reader: createMeetupReader({ ...store, cache, telemetry: { loaded: () => {}, cacheFailed: () => {} } }),
    clock: stage.clock,
    timers,
    random: () => 0.5,
    isReady: async () => true,
    telemetry: {
      roundDone: (meetups) => heard.push(`done ${meetups}`),
      roundFailed: () => heard.push("failed"),
      warmed: () => heard.push("warmed"),
      meetupFailed: () => heard.push("meetup failed"),
      releaseFailed: () => heard.push("release failed"),
    },
    ...ports,
  });
  job.start();
  return {
    recorded: heard,
    timers,
    async advance(ms) {
      timers.advance(ms);
      while (timers.pending === 0) await setImmediate();
    },
    stop: () => job.stop(),
  };
}
