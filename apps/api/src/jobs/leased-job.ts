import type { Lease } from "@pintpoint/core/shared";
import type { Timers } from "../lifecycle/timers.ts";
import { catchingTimers } from "../lifecycle/timers.ts";
import { withTimeout } from "../lifecycle/with-timeout.ts";

export interface LeasedJobPorts {
  lease: Pick<Lease, "acquire" | "release">;
  timers: Timers;
  /** From 0 to below 1, so that nodes that start together do not ask together. */
  random(): number;
  /** Whether the store has been reached; asked until it has. */
  isReady(): Promise<boolean>;
  telemetry: LeasedJobTelemetry;
}

export interface LeasedJobTelemetry {
  /** The next round begins anew. */
  roundFailed(error: unknown): void;
  releaseFailed(error: unknown): void;
}

/** In milliseconds. */
export interface LeasedJobTimes {
  /** From the start to the first round, and again until the store has been reached. */
  start: number;
  /** From the end of a round to the next one. */
  round: number;
  /** From a round that failed to the next one. */
  retry: number;
  /** Longer than the longest pause between two rounds, so that the job stays on one node. */
  lease: number;
}

/** Work that one node at a time does again and again. */
export interface LeasedJob {
  start(): void;
  /** No further step begins; the running one is awaited for at most 2 s. Then another node may take the lease. */
  stop(): Promise<void>;
}

const jitter = 0.2;
const stopTimeoutMs = 2_000;

/**
 * @param name of the lease
 * @param work one round; a long one asks before each step whether it may go on, and returns when it may not
 */
export function createLeasedJob(
  name: string,
  times: LeasedJobTimes,
  ports: LeasedJobPorts,
  work: (mayContinue: () => Promise<boolean>) => Promise<void>,
): LeasedJob {
  const { lease, random, isReady, telemetry } = ports;
  const timers = catchingTimers(ports.timers, telemetry.roundFailed);
  let stopped = false;
  let isStoreReached = false;
  let isHolder = false;
  let renewAt = 0;
  let cancelRound = () => {};
  let running = Promise.resolve();

  function schedule(ms: number): void {
    cancelRound = timers.after(ms * (1 - jitter + 2 * jitter * random()), () => {
      running = round().then((pause) => {
        if (!stopped) schedule(pause);
      });
    });
  }

  /** Gives how long to wait for the next one. */
  async function round(): Promise<number> {
    try {
      isStoreReached ||= await isReady();
      if (!stopped && isStoreReached && (await acquire())) await work(mayContinue);
      return isStoreReached ? times.round : times.start;
    } catch (error) {
      telemetry.roundFailed(error);
      // Another node may reach the store when this one does not.
      await release();
      return isStoreReached ? times.retry : times.start;
    }
  }

  async function mayContinue(): Promise<boolean> {
    if (stopped) return false;
    return timers.now() < renewAt || (await acquire());
  }

  async function acquire(): Promise<boolean> {
    renewAt = timers.now() + times.lease / 3;
    isHolder = await lease.acquire(name, times.lease);
    return isHolder && !stopped;
  }

  async function release(): Promise<void> {
    if (!isHolder) return;
    isHolder = false;
    await lease.release(name).catch(telemetry.releaseFailed);
  }

  return {
    start: () => schedule(times.start),
    async stop() {
      stopped = true;
      cancelRound();
      await withTimeout(running.then(release), stopTimeoutMs, () => {}, timers);
    },
  };
}
