const intervalMs = 60_000;

/** Limits log lines that clients can cause at will to one a minute for each kind. */
export class LogThrottle {
  readonly #now: () => number;
  readonly #logged = new Map<string, { at: number; since: number }>();

  /** @param now milliseconds of a clock that never jumps */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /**
   * How often it has happened since the last log line; null while no line may be written. `what` is one of a few kinds.
   */
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
