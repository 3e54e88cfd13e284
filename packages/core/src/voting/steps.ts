/**
 * Long work in small pieces: whoever runs it may do something else at each `yield`. The page and the server are one
 * thread each, and neither may be held up by a large meetup.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** As many of a person's words on an option or a pair are looked at between two pauses: a few milliseconds at most. */
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

/** Does it all at once. */
export function runToEnd<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
