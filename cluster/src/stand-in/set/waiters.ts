/** Those who wait until something changes. */
export class ChangeSignal {
  readonly #waiting = new Set<() => void>();

  /** Resolves at the next change, at the latest after so many milliseconds. */
  next(timeoutMs: number): Promise<void> {
    if (timeoutMs <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        resolve();
      };
      // A longer time than a timer knows is no time at all to it.
      const timer = setTimeout(done, Math.min(timeoutMs, 2 ** 31 - 1));
      timer.unref();
      this.#waiting.add(done);
    });
  }

  notifyAll(): void {
    for (const done of [...this.#waiting]) done();
  }

  /** Whoever waits waits for ever: the process that he waited for has died. */
  abandonAll(): void {
    this.#waiting.clear();
  }
}
