import type { MeetupId } from "@pintpoint/core";
import { LRUCache } from "lru-cache";
import type { Timers } from "../../timers.ts";
import type { Held } from "./write-lane.ts";

/** What all of them may cost together, in bytes by record-bytes.ts, and how long one is kept after its last write. */
export const idleLimits = { bytes: 64 * 1024 * 1024, ms: 5 * 60 * 1000 };
/** How often what is too old is looked for. */
const sweepMs = 15_000;

/** What the writers of meetups that nobody writes to now last held: bounded in bytes and in time. */
export class IdleRecords {
  readonly #kept: LRUCache<MeetupId, Held>;
  readonly #timers: Timers;
  #cancelSweep: (() => void) | null = null;

  constructor(timers: Timers, limits = idleLimits) {
    this.#timers = timers;
    this.#kept = new LRUCache({
      maxSize: limits.bytes,
      sizeCalculation: ({ bytes }) => Math.max(1, Math.ceil(bytes)),
      ttl: limits.ms,
      ttlResolution: 0,
      perf: timers,
    });
  }

  get bytes(): number {
    return this.#kept.calculatedSize;
  }

  /** Null: the store must be read. */
  get(id: MeetupId): Held | null {
    return this.#kept.get(id) ?? null;
  }

  /** What alone costs more than all may is not kept. */
  keep(id: MeetupId, held: Held): void {
    this.#kept.set(id, held);
    this.#cancelSweep ??= this.#timers.after(sweepMs, () => this.#sweep());
  }

  forget(id: MeetupId): void {
    this.#kept.delete(id);
  }

  clear(): void {
    this.#cancelSweep?.();
    this.#cancelSweep = null;
    this.#kept.clear();
  }

  #sweep(): void {
    this.#kept.purgeStale();
    this.#cancelSweep = this.#kept.size === 0 ? null : this.#timers.after(sweepMs, () => this.#sweep());
  }
}
