/** Those who wait until something changes. */
export class Waiters {
  readonly #waiting = new Set<() => void>();

  /** Resolves at the next change, at the latest after so many milliseconds. */
  next(patience: number): Promise<void> {
    if (patience <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        resolve();
      };
      // A longer time than a timer knows is no time at all to it.
      const timer = setTimeout(done, Math.min(patience, 2 ** 31 - 1));
      timer.unref();
      this.#waiting.add(done);
    });
  }

  wake(): void {
    for (const done of [...this.#waiting]) done();
  }

  /** Whoever waits waits for ever: the process that he waited for has died. */
  drop(): void {
    this.#waiting.clear();
  }
}
