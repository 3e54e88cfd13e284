import { setImmediate } from "node:timers/promises";
import type { Lease } from "@pintpoint/core";
import { createMeetupReader } from "../../reading/create-meetup-reader.ts";
import type { Stage } from "../../testing/stage.ts";
import { TurnedTimers } from "../../testing/turned-timers.ts";
import type { KeepWarmPorts } from "../keep-warm.ts";
import { createKeepWarm } from "../keep-warm.ts";

/** The keep-warm job of one node, in a time of its own that stands still once the node is not turned any more. */
export interface WarmNode {
  /** What the telemetry was told, in order: `done 3`, `failed`, `warmed`, `meetup failed`, `release failed`. */
  heard: string[];
  timers: TurnedTimers;
  /** Lets time pass, up to the end of the round that begins. */
  pass(ms: number): Promise<void>;
  stop(): Promise<void>;
}

/** Started; on a stage's store and cache, with the node's own hold on the lease. */
export function aWarmNode(stage: Stage, lease: Lease, ports: Partial<KeepWarmPorts> = {}): WarmNode {
  const timers = new TurnedTimers();
  const heard: string[] = [];
  const { store, cache } = stage;
  const job = createKeepWarm({
    store,
    lease,
    reader: createMeetupReader({ store, cache, telemetry: { loaded: () => {}, cacheFailed: () => {} } }),
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
    heard,
    timers,
    async pass(ms) {
      timers.turn(ms);
      while (timers.pending === 0) await setImmediate();
    },
    stop: () => job.stop(),
  };
}
