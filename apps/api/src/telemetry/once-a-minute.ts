const minute = 60_000;

/** What strangers can bring about as often as they like is told at most once a minute. */
export class OnceAMinute {
  readonly #now: () => number;
  readonly #told = new Map<string, { at: number; since: number }>();

  /** @param now milliseconds of a clock that never jumps */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** How often it has happened since it was last to be told; null when it is not to be told again yet. `what` is one of few. */
  happened(what: string): number | null {
    const told = this.#told.get(what);
    const times = (told?.since ?? 0) + 1;
    if (told !== undefined && this.#now() - told.at < minute) {
      told.since = times;
      return null;
    }
    this.#told.set(what, { at: this.#now(), since: 0 });
    return times;
  }
}
