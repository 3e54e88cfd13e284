import type { Patch } from "@pintpoint/core/meetups";
import type { Timers } from "../../lifecycle/timers.ts";

/**
 * RT4: milliseconds of one delivery, the share of a core that one room may use, and the shortest tick in milliseconds.
 */
const deliveryCostMs = 0.01;
const maxCoreShare = 0.25;
const minTickMs = 16;

/** Milliseconds between two frames to so many watchers. */
export function tickMs(watchers: number): number {
  return Math.max(minTickMs, (watchers * deliveryCostMs) / maxCoreShare);
}

/**
 * RT4: the first patch of an idle meetup is sent at once; the next ones wait for the tick and are sent together, in the
 * order of arrival. Order, duplicates and gaps are handled by the receiver of the flush.
 */
export class PatchThrottle {
  readonly #timers: Timers;
  readonly #watcherCount: () => number;
  readonly #onFlush: (patches: readonly Patch[]) => void;
  #queued: Patch[] = [];
  #flushedAt = Number.NEGATIVE_INFINITY;
  #cancel: (() => void) | null = null;

  /** @param flushed called with at least one patch */
  constructor(timers: Timers, watchers: () => number, flushed: (patches: readonly Patch[]) => void) {
    this.#timers = timers;
    this.#watcherCount = watchers;
    this.#onFlush = flushed;
  }

  get hasQueued(): boolean {
    return this.#queued.length > 0;
  }

  push(patch: Patch): void {
    this.#queued.push(patch);
    if (this.#cancel !== null) return;
    const wait = this.#flushedAt + tickMs(this.#watcherCount()) - this.#timers.now();
    if (wait <= 0) this.flush();
    else this.#cancel = this.#timers.after(wait, () => this.flush());
  }

  /** Without waiting for the tick. */
  flush(): void {
    this.close();
    if (this.#queued.length === 0) return;
    const patches = this.#queued;
    this.#queued = [];
    this.#flushedAt = this.#timers.now();
    this.#onFlush(patches);
  }

  close(): void {
    this.#cancel?.();
    this.#cancel = null;
  }
}
