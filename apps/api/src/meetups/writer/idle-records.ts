import type { MeetupId } from "@pintpoint/core";
import { LRUCache } from "lru-cache";
import type { Timers } from "../../lifecycle/timers.ts";
import type { HeldRecord } from "./write-queue.ts";

/** What all of them may cost together, in bytes by record-bytes.ts, and how long one is kept after its last write. */
export const idleRecordLimits = { bytes: 64 * 1024 * 1024, ms: 5 * 60 * 1000 };
/** How often what is too old is looked for. */
const sweepMs = 15_000;

/** Records of meetups whose write queue is empty; bounded in bytes and in time. */
export class IdleRecords {
  readonly #records: LRUCache<MeetupId, HeldRecord>;
  readonly #timers: Timers;
  #cancelSweep: (() => void) | null = null;

  constructor(timers: Timers, limits = idleRecordLimits) {
    this.#timers = timers;
    this.#records = new LRUCache({
      maxSize: limits.bytes,
      sizeCalculation: ({ bytes }) => Math.max(1, Math.ceil(bytes)),
      ttl: limits.ms,
      ttlResolution: 0,
      perf: timers,
    });
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
    this.#cancelSweep ??= this.#timers.after(sweepMs, () => this.#sweep());
  }

  delete(id: MeetupId): void {
    this.#records.delete(id);
  }

  clear(): void {
    this.#cancelSweep?.();
    this.#cancelSweep = null;
    this.#records.clear();
  }

  #sweep(): void {
    this.#records.purgeStale();
    this.#cancelSweep = this.#records.size === 0 ? null : this.#timers.after(sweepMs, () => this.#sweep());
  }
}
