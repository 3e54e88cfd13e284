import type { Clock, Lease, MeetupId, MeetupStore } from "@pintpoint/core";
import { instantOf, StoreUnavailable } from "@pintpoint/core";
import type { GuestReader, MeetupReader } from "../reading/meetup-reader.ts";
import type { Timers } from "../timers.ts";
import { guardedTimers } from "../timers.ts";
import { oneAfterAnother } from "./one-after-another.ts";

export interface KeepWarmPorts {
  store: Pick<MeetupStore, "soon">;
  lease: Pick<Lease, "hold" | "release">;
  reader: Pick<MeetupReader & GuestReader, "ready" | "read">;
  clock: Clock;
  timers: Timers;
  /** From 0 to below 1, so that nodes that start together do not ask together. */
  random(): number;
  /** Whether the store has been reached; asked until it has. */
  isReady(): Promise<boolean>;
  telemetry: WarmingTelemetry;
}

export interface WarmingTelemetry {
  /** This node was the one to look after `meetups`, and got through. */
  roundDone(meetups: number): void;
  /** The next one begins anew. */
  roundFailed(error: unknown): void;
  /** The cache could not answer a guest by itself, and has been asked to through the reader. */
  warmed(id: MeetupId): void;
  meetupFailed(id: MeetupId, error: unknown): void;
  releaseFailed(error: unknown): void;
}

/** CA4: what takes place soon is in the cache before it is asked for. */
export interface KeepWarm {
  start(): void;
  /** No read begins any more; those under way are waited for, but not for long. Another node may go on. */
  stop(): Promise<void>;
}

const name = "keep-warm";
const soonMs = 24 * 60 * 60 * 1_000;
const mostMeetups = 500;
/** Soon after the start, and again until the store has been reached. */
const startMs = 2_000;
const roundMs = 60_000;
const jitter = 0.2;
/** Longer than the longest pause between two rounds, so that the work stays where it is. */
const leaseMs = 90_000;
const patienceMs = 2_000;

export function createKeepWarm(ports: KeepWarmPorts): KeepWarm {
  const { store, lease, reader, clock, random, isReady, telemetry } = ports;
  const timers = guardedTimers(ports.timers, telemetry.roundFailed);
  let stopped = false;
  let reached = false;
  let holds = false;
  let renewAt = 0;
  let cancel = () => {};
  let running = Promise.resolve();

  function schedule(ms: number): void {
    cancel = timers.after(ms * (1 - jitter + 2 * jitter * random()), () => {
      running = round().then(() => {
        if (!stopped) schedule(reached ? roundMs : startMs);
      });
    });
  }

  async function round(): Promise<void> {
    try {
      reached ||= await isReady();
      if (stopped || !reached || !(await hold())) return;
      const now = clock.now();
      const ids = await store.soon({ from: instantOf(now), until: instantOf(now + soonMs) }, mostMeetups);
      const wereAll = await oneAfterAnother(ids, warm, mayGoOn);
      if (wereAll) telemetry.roundDone(ids.length);
    } catch (error) {
      telemetry.roundFailed(error);
      // Another node may reach what this one does not.
      await letGo();
    }
  }

  /** Rejects when the store is away, which is the end of the round, and not for anything that is this meetup's alone. */
  async function warm(id: MeetupId): Promise<void> {
    try {
      if ((await reader.ready(id)) !== null) return;
      let reading = await reader.read(id, {});
      // What nobody can prove to be the newest is not kept: then the newest itself is asked.
      if (reading.kind === "found" && reading.stale) reading = await reader.read(id, { atLeast: reading.version + 1 });
      if (reading.kind === "unavailable" || (reading.kind === "found" && reading.stale))
        throw new StoreUnavailable("a meetup could not be read");
      if (reading.kind === "found") telemetry.warmed(id);
    } catch (error) {
      if (error instanceof StoreUnavailable) throw error;
      telemetry.meetupFailed(id, error);
    }
  }

  async function mayGoOn(): Promise<boolean> {
    if (stopped) return false;
    return timers.now() < renewAt || (await hold());
  }

  async function hold(): Promise<boolean> {
    renewAt = timers.now() + leaseMs / 3;
    holds = await lease.hold(name, leaseMs);
    return holds && !stopped;
  }

  async function letGo(): Promise<void> {
    if (!holds) return;
    holds = false;
    await lease.release(name).catch(telemetry.releaseFailed);
  }

  return {
    start: () => schedule(startMs),
    async stop() {
      stopped = true;
      cancel();
      const { promise: late, resolve } = Promise.withResolvers<void>();
      const cancelWait = timers.after(patienceMs, resolve);
      await Promise.race([running.then(letGo), late]);
      cancelWait();
    },
  };
}
