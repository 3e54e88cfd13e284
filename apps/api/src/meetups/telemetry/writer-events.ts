import type { Logger } from "pino";
import { hashIdForLog } from "../../telemetry/hash-id-for-log.ts";
import type { Metrics } from "../../telemetry/metrics.ts";
import type { WriterTelemetry } from "../writer/writer-ports.ts";

export function writerEvents(logger: Logger, metrics: Metrics): WriterTelemetry {
  return {
    committed(id, commands, ms) {
      metrics.commits.inc({ outcome: "committed" });
      metrics.batch.observe(commands.length);
      metrics.commitSeconds.observe(ms / 1_000);
      for (const command of commands) {
        metrics.commands.inc({ command });
        if (command === "castVotes") metrics.votes.inc();
      }
      if (logger.isLevelEnabled("debug")) logger.debug({ meetup: hashIdForLog(id), commands, ms }, "committed");
    },
    conflicted(id) {
      metrics.commits.inc({ outcome: "conflict" });
      if (logger.isLevelEnabled("debug")) logger.debug({ meetup: hashIdForLog(id) }, "commit met another writer");
    },
    commitFailed(id, as, err) {
      metrics.commits.inc({ outcome: as });
      logger.error({ meetup: hashIdForLog(id), as, err }, "commit failed");
    },
    readFailed(id, err) {
      metrics.faults.inc({ where: "store read" });
      logger.error({ meetup: hashIdForLog(id), err }, "store could not be read");
    },
    cacheFailed(err) {
      metrics.faults.inc({ where: "cache" });
      logger.warn({ err }, "cache failed");
    },
    publishFailed(err) {
      metrics.faults.inc({ where: "publish" });
      logger.warn({ err }, "other nodes could not be told");
    },
  };
}
