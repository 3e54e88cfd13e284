/** Long work with pauses: the caller may do something else at each `yield`. Page and server have one thread each. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Answer levels looked at between two pauses: a few milliseconds. */
const levelsPerStep = 25_000;

/** Counts the work since the last pause. */
export class StepCounter {
  #sincePause = 0;

  /** Adds work; true when it is time for a pause. */
  isPauseDue(levels: number): boolean {
    this.#sincePause += levels;
    if (this.#sincePause < levelsPerStep) return false;
    this.#sincePause = 0;
    return true;
  }
}

/** Runs without pauses. */
export function runToEnd<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
