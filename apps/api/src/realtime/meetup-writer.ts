import type { MeetupId, MeetupWriter } from "@pintpoint/core";
import { realTimers } from "../timers.ts";
import { IdleRecords } from "./group-commit/idle-records.ts";
import { PendingWrite } from "./group-commit/pending-write.ts";
import { WriteLane } from "./group-commit/write-lane.ts";
import type { WriterPorts } from "./group-commit/writer-ports.ts";

/** The group commit: one lane a meetup that is being written to; what an idle one held stays for a while (RT3). */
export function createMeetupWriter(
  ports: WriterPorts,
  { answerWithinMs = 4_000, timers = realTimers } = {},
): MeetupWriter {
  const lanes = new Map<MeetupId, { lane: WriteLane; drained: Promise<void> }>();
  const idle = new IdleRecords(timers);
  let isClosing = false;

  function open(id: MeetupId): WriteLane {
    const lane = new WriteLane(id, ports, idle.get(id));
    const drained = lane.drain((held) => {
      lanes.delete(id);
      if (held === null) idle.forget(id);
      else idle.keep(id, held);
    });
    lanes.set(id, { lane, drained });
    return lane;
  }

  return {
    submit(id, mutation) {
      if (isClosing) return Promise.resolve({ kind: "unavailable" });
      const write = new PendingWrite(mutation, ports.clock.now(), answerWithinMs);
      const lane = lanes.get(id)?.lane ?? open(id);
      lane.add(write);
      return write.result;
    },

    async close() {
      isClosing = true;
      await Promise.all(Array.from(lanes.values(), ({ drained }) => drained));
      idle.clear();
    },
  };
}
