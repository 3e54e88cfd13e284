const intervalMs = 60_000;

/** What strangers can bring about as often as they like is told at most once a minute. */
export class LogThrottle {
  readonly #now: () => number;
  readonly #logged = new Map<string, { at: number; since: number }>();

  /** @param now milliseconds of a clock that never jumps */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** How often it has happened since it was last to be told; null when it is not to be told again yet. `what` is one of few. */
  count(what: string): number | null {
    const told = this.#logged.get(what);
    const times = (told?.since ?? 0) + 1;
    if (told !== undefined && this.#now() - told.at < intervalMs) {
      told.since = times;
      return null;
    }
    this.#logged.set(what, { at: this.#now(), since: 0 });
    return times;
  }
}
