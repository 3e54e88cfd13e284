import type { MeetupId } from "@pintpoint/core/meetups";
import type { LeasedJobTelemetry } from "../../jobs/leased-job.ts";
import { hashIdForLog } from "../../telemetry/hash-id.ts";
import type { Telemetry } from "../../telemetry/telemetry.ts";
import type { KeepWarmTelemetry } from "../keep-warm/keep-warm.ts";
import type { LiveTelemetry } from "../live/live-telemetry.ts";
import type { ReaderTelemetry } from "../reader/create-meetup-reader.ts";
import type { ReceiptSweepTelemetry } from "../receipt-sweep/receipt-sweep.ts";
import type { WriterTelemetry } from "../writer/writer-ports.ts";
import { createMeetupMetrics } from "./meetup-metrics.ts";

/** What happens to meetups, told by one function an event: a log line, a counter, or both. */
export interface MeetupTelemetry {
  created(id: MeetupId): void;
  writer: WriterTelemetry;
  reader: ReaderTelemetry;
  live: LiveTelemetry;
  keepWarm: KeepWarmTelemetry;
  receiptSweep: ReceiptSweepTelemetry;
}

type SetUpTelemetry = Pick<Telemetry, "logger" | "metrics" | "fanout" | "gateway">;

/** Once for each registry: its metrics have names of their own there. */
export function createMeetupTelemetry({
  logger,
  metrics: { registry, faults },
  ...setUp
}: SetUpTelemetry): MeetupTelemetry {
  const metrics = createMeetupMetrics(registry);
  const { publishFailed } = setUp.fanout;
  const { framesSent, handlerFailed } = setUp.gateway;

  /** An ordinary event of one meetup, told to developers only. */
  function debug(id: MeetupId, message: string, details: object = {}): void {
    if (logger.isLevelEnabled("debug")) logger.debug({ meetup: hashIdForLog(id), ...details }, message);
  }
  function cacheFailed(err: unknown): void {
    faults.inc({ where: "cache" });
    logger.warn({ err }, "cache failed");
  }
  const releaseFailed: LeasedJobTelemetry["releaseFailed"] = (err) => {
    faults.inc({ where: "lease" });
    logger.warn({ err }, "a lease could not be given back");
  };

  return {
    created(id) {
      metrics.created.inc();
      logger.info({ meetup: hashIdForLog(id) }, "meetup created");
    },
    writer: {
      committed(id, commands, ms) {
        metrics.commits.inc({ outcome: "committed" });
        metrics.batch.observe(commands.length);
        metrics.commitSeconds.observe(ms / 1_000);
        for (const command of commands) {
          metrics.commands.inc({ command });
          if (command === "castVotes") metrics.votes.inc();
        }
        debug(id, "committed", { commands, ms });
      },
      conflicted(id) {
        metrics.commits.inc({ outcome: "conflict" });
        debug(id, "commit met another writer");
      },
      commitFailed(id, as, err) {
        metrics.commits.inc({ outcome: as });
        logger.error({ meetup: hashIdForLog(id), as, err }, "commit failed");
      },
      readFailed(id, err) {
        faults.inc({ where: "store read" });
        logger.error({ meetup: hashIdForLog(id), err }, "store could not be read");
      },
      cacheFailed,
      publishFailed,
    },
    reader: {
      loaded(id) {
        metrics.loads.inc();
        debug(id, "loaded from the store");
      },
      cacheFailed,
    },
    live: {
      framesSent,
      handlerFailed,
      publishFailed,
      roomsCompared(rooms, moved) {
        metrics.rooms.inc({ result: "same" }, rooms - moved);
        metrics.rooms.inc({ result: "moved" }, moved);
      },
    },
    keepWarm: {
      roundDone(meetups) {
        metrics.warmingRounds.inc({ outcome: "done" });
        logger.debug({ meetups }, "kept warm what is soon");
      },
      roundFailed(err) {
        metrics.warmingRounds.inc({ outcome: "failed" });
        logger.warn({ err }, "what is soon could not be kept warm");
      },
      warmed(id) {
        metrics.warmed.inc();
        debug(id, "warmed");
      },
      meetupFailed(id, err) {
        faults.inc({ where: "warming" });
        logger.error({ meetup: hashIdForLog(id), err }, "a meetup could not be warmed");
      },
      releaseFailed,
    },
    receiptSweep: {
      roundDone(steps) {
        metrics.sweepRounds.inc({ outcome: "done" });
        logger.debug({ steps }, "dead receipts were taken away");
      },
      roundFailed(err) {
        metrics.sweepRounds.inc({ outcome: "failed" });
        logger.warn({ err }, "dead receipts could not be taken away");
      },
      releaseFailed,
    },
  };
}
