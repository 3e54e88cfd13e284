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
      // setTimeout fires at once for delays above 2^31 − 1 ms.
      const timer = setTimeout(done, Math.min(timeoutMs, 2 ** 31 - 1));
      timer.unref();
      this.#waiting.add(done);
    });
  }

  notifyAll(): void {
    for (const done of [...this.#waiting]) done();
  }

  /** Drops all waiters without resolving them: their process was killed. */
  abandonAll(): void {
    this.#waiting.clear();
  }
}
