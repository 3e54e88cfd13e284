import type { MeetupId } from "@pintpoint/core/meetups";
import { LRUCache } from "lru-cache";
import { PurgeTimer } from "../../lifecycle/purge-timer.ts";
import type { Timers } from "../../lifecycle/timers.ts";
import type { HeldRecord } from "./write-queue.ts";

/** What all of them may cost together, in bytes by record-bytes.ts, and how long one is kept after its last write. */
export const idleRecordLimits = { bytes: 64 * 1024 * 1024, ms: 5 * 60 * 1000 };

/** Records of meetups whose write queue is empty; bounded in bytes and in time. */
export class IdleRecords {
  readonly #records: LRUCache<MeetupId, HeldRecord>;
  readonly #purgeTimer: PurgeTimer;

  constructor(timers: Timers, limits = idleRecordLimits) {
    this.#records = new LRUCache({
      maxSize: limits.bytes,
      sizeCalculation: ({ bytes }) => Math.max(1, Math.ceil(bytes)),
      ttl: limits.ms,
      ttlResolution: 0,
      perf: timers,
    });
    this.#purgeTimer = new PurgeTimer(this.#records, timers);
  }

  get bytes(): number {
    return this.#records.calculatedSize;
  }

  /** Null: the store must be read. */
  get(id: MeetupId): HeldRecord | null {
    return this.#records.get(id) ?? null;
  }

  /** A record larger than the bound is not kept. */
  set(id: MeetupId, held: HeldRecord): void {
    this.#records.set(id, held);
    this.#purgeTimer.start();
  }

  delete(id: MeetupId): void {
    this.#records.delete(id);
  }

  clear(): void {
    this.#purgeTimer.stop();
    this.#records.clear();
  }
}
