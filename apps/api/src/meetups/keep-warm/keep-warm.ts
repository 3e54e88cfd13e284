import type { MeetupId, UpcomingIndex } from "@pintpoint/core/meetups";
import type { Clock } from "@pintpoint/core/shared";
import { instantOf, StoreUnavailable } from "@pintpoint/core/shared";
import { forEachLimited } from "../../jobs/for-each-limited.ts";
import type { LeasedJob, LeasedJobPorts, LeasedJobTelemetry } from "../../jobs/leased-job.ts";
import { createLeasedJob } from "../../jobs/leased-job.ts";
import type { GuestReader, MeetupReader } from "../reader/meetup-reader.ts";

export interface KeepWarmPorts extends LeasedJobPorts {
  upcoming: UpcomingIndex;
  reader: Pick<MeetupReader & GuestReader, "readFromCache" | "read">;
  clock: Clock;
  telemetry: KeepWarmTelemetry;
}

export interface KeepWarmTelemetry extends LeasedJobTelemetry {
  /** This node had the lease and has warmed all `meetups` of the round. */
  roundDone(meetups: number): void;
  /** The cache could not answer a guest; it has been filled through the reader. */
  warmed(id: MeetupId): void;
  meetupFailed(id: MeetupId, error: unknown): void;
}

const warmWindowMs = 24 * 60 * 60 * 1_000;
const maxMeetups = 500;
/** In milliseconds. */
const keepWarmTimes = { start: 2_000, round: 60_000, retry: 60_000, lease: 90_000 };

/** CA4: meetups that take place within 24 h are cached before they are requested. */
export function createKeepWarm(ports: KeepWarmPorts): LeasedJob {
  const { upcoming, reader, clock, telemetry } = ports;

  /** Rejects when the store is away, which ends the round; a failure of this meetup alone is reported. */
  async function warm(id: MeetupId): Promise<void> {
    try {
      if ((await reader.readFromCache(id)) !== null) return;
      let reading = await reader.read(id, {});
      // A result that is not proven to be the newest is not cached: then the primary is read.
      if (reading.kind === "found" && reading.stale) reading = await reader.read(id, { atLeast: reading.version + 1 });
      if (reading.kind === "unavailable" || (reading.kind === "found" && reading.stale))
        throw new StoreUnavailable("a meetup could not be read");
      if (reading.kind === "found") telemetry.warmed(id);
    } catch (error) {
      if (error instanceof StoreUnavailable) throw error;
      telemetry.meetupFailed(id, error);
    }
  }

  return createLeasedJob("keep-warm", keepWarmTimes, ports, async (mayContinue) => {
    const now = clock.now();
    const ids = await upcoming.upcoming({ from: instantOf(now), until: instantOf(now + warmWindowMs) }, maxMeetups);
    const isComplete = await forEachLimited(ids, warm, mayContinue);
    if (isComplete) telemetry.roundDone(ids.length);
  });
}
