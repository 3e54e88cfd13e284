/** Timers as a port: tests advance them. */
export interface Timers {
  /** Milliseconds on a clock that never jumps. */
  now(): number;
  /** Calls `run` once after about `ms`; the returned function prevents it. */
  after(ms: number, run: () => void): () => void;
}

export const realTimers: Timers = {
  now: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** An exception in a timer would end the process (RT7): it is reported instead. */
export function catchingTimers(timers: Timers, failed: (error: unknown) => void): Timers {
  return {
    now: timers.now,
    after: (ms, run) =>
      timers.after(ms, () => {
        try {
          run();
        } catch (error) {
          failed(error);
        }
      }),
  };
}

/** Calls `run` every `ms`; the returned function ends it. */
export function every(timers: Timers, ms: number, run: () => void): () => void {
  let cancel = timers.after(ms, runAndRepeat);
  function runAndRepeat(): void {
    cancel = timers.after(ms, runAndRepeat);
    run();
  }
  return () => cancel();
}
