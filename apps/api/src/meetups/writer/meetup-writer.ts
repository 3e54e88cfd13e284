import type { MeetupId, MeetupWriter } from "@pintpoint/core/meetups";
import { realTimers } from "../../lifecycle/timers.ts";
import { IdleRecords } from "./idle-records.ts";
import { PendingWrite } from "./pending-write.ts";
import { WriteQueue } from "./write-queue.ts";
import type { WriterPorts } from "./writer-ports.ts";

/**
 * Group commit (RT3): one write queue for each meetup that is being written; the record of an idle one is kept for a
 * while.
 */
export function createMeetupWriter(
  ports: WriterPorts,
  { answerWithinMs = 4_000, timers = realTimers } = {},
): MeetupWriter {
  const queues = new Map<MeetupId, { queue: WriteQueue; drained: Promise<void> }>();
  const idleRecords = new IdleRecords(timers);
  let isClosing = false;

  function openQueue(id: MeetupId): WriteQueue {
    const queue = new WriteQueue(id, ports, idleRecords.get(id));
    const drained = queue.run((held) => {
      queues.delete(id);
      if (held === null) idleRecords.delete(id);
      else idleRecords.set(id, held);
    });
    queues.set(id, { queue, drained });
    return queue;
  }

  return {
    submit(id, mutation) {
      if (isClosing) return Promise.resolve({ kind: "unavailable" });
      const write = new PendingWrite(mutation, ports.clock.now(), answerWithinMs);
      const queue = queues.get(id)?.queue ?? openQueue(id);
      queue.add(write);
      return write.result;
    },

    async close() {
      isClosing = true;
      await Promise.all(Array.from(queues.values(), ({ drained }) => drained));
      idleRecords.clear();
    },
  };
}
