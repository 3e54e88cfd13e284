import { setImmediate } from "node:timers/promises";
import type { MeetupRecords } from "@pintpoint/core/meetups";
import type { Clock } from "@pintpoint/core/shared";
import type { LeasedJob, LeasedJobPorts, LeasedJobTelemetry } from "../../jobs/leased-job.ts";
import { createLeasedJob } from "../../jobs/leased-job.ts";

export interface ReceiptSweepPorts extends LeasedJobPorts {
  records: Pick<MeetupRecords, "sweepReceipts">;
  clock: Clock;
  telemetry: ReceiptSweepTelemetry;
}

export interface ReceiptSweepTelemetry extends LeasedJobTelemetry {
  /** This node was the one to do it, and got through all meetups in so many steps. */
  roundDone(steps: number): void;
}

const minute = 60_000;
/** The first one soon after the start; a shared store is swept by one node, whichever has the lease. */
const sweepTimes = { start: 5_000, round: 60 * minute, retry: minute, lease: 90 * minute };

/** Receipts that are older than a day are taken away also where nobody writes any more (MS7). */
export function createReceiptSweep(ports: ReceiptSweepPorts): LeasedJob {
  const { records, clock, telemetry } = ports;
  return createLeasedJob("sweep-receipts", sweepTimes, ports, async (mayContinue) => {
    const now = clock.now();
    let steps = 0;
    let after: string | null = null;
    do {
      // Nobody waits for it: everything else has its turn before each step.
      await setImmediate();
      if (!(await mayContinue())) return;
      after = await records.sweepReceipts(now, after);
      steps += 1;
    } while (after !== null);
    telemetry.roundDone(steps);
  });
}
