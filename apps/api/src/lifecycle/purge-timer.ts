import type { Timers } from "./timers.ts";

const intervalMs = 15_000;

/** Takes out of a cache what is too old, while anything is in it: lru-cache by itself looks only at what is asked for. */
export class PurgeTimer {
  readonly #cache: { purgeStale(): unknown; readonly size: number };
  readonly #timers: Timers;
  #cancel: (() => void) | null = null;

  constructor(cache: { purgeStale(): unknown; readonly size: number }, timers: Timers) {
    this.#cache = cache;
    this.#timers = timers;
  }

  /** To be called after each addition. */
  start(): void {
    this.#cancel ??= this.#timers.after(intervalMs, () => {
      this.#cancel = null;
      this.#cache.purgeStale();
      if (this.#cache.size > 0) this.start();
    });
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }
}
