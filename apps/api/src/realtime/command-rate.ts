/**
 * So many commands at once, then so many a second. Kept as one number, the moment at which the socket would have been
 * allowed everything that it was allowed so far (the generic cell rate algorithm).
 */
export class CommandRate {
  #allowedAt = 0;

  /** Seconds to wait, or 0: then one command is spent. `now` in milliseconds. */
  take(
    now: number,
    { commandsAtOnce, commandsPerSecond }: { commandsAtOnce: number; commandsPerSecond: number },
  ): number {
    const each = 1_000 / commandsPerSecond;
    const allowedAt = Math.max(now, this.#allowedAt) + each;
    const excess = allowedAt - now - commandsAtOnce * each;
    // A rounding error of the sum must not cost the last command of a burst.
    if (excess > 1e-6) return excess / 1_000;
    this.#allowedAt = allowedAt;
    return 0;
  }
}
