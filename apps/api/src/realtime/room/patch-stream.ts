import type { Patch } from "@pintpoint/core";
import type { Timers } from "../../timers.ts";

/** RT4: what one delivery costs, the share of a core that one room may take, and the shortest tick. */
const cost = 0.01;
const share = 0.25;
const shortest = 16;

/** Milliseconds between two frames to so many watchers. */
export function tickOf(watchers: number): number {
  return Math.max(shortest, (watchers * cost) / share);
}

/**
 * RT4: an idle meetup's patch goes at once; the next ones wait for the tick and go together. What arrives within a tick
 * is handed on as it came: order, doubles and gaps are judged by whoever takes it.
 */
export class PatchStream {
  readonly #timers: Timers;
  readonly #watchers: () => number;
  readonly #flushed: (patches: readonly Patch[]) => void;
  #held: Patch[] = [];
  #flushedAt = Number.NEGATIVE_INFINITY;
  #cancel: (() => void) | null = null;

  /** @param flushed called with at least one patch */
  constructor(timers: Timers, watchers: () => number, flushed: (patches: readonly Patch[]) => void) {
    this.#timers = timers;
    this.#watchers = watchers;
    this.#flushed = flushed;
  }

  get isHolding(): boolean {
    return this.#held.length > 0;
  }

  push(patch: Patch): void {
    this.#held.push(patch);
    if (this.#cancel !== null) return;
    const wait = this.#flushedAt + tickOf(this.#watchers()) - this.#timers.now();
    if (wait <= 0) this.flush();
    else this.#cancel = this.#timers.after(wait, () => this.flush());
  }

  /** Without waiting for the tick. */
  flush(): void {
    this.close();
    if (this.#held.length === 0) return;
    const patches = this.#held;
    this.#held = [];
    this.#flushedAt = this.#timers.now();
    this.#flushed(patches);
  }

  close(): void {
    this.#cancel?.();
    this.#cancel = null;
  }
}
