import type { Steps } from "@pintpoint/core";

/** A computation over a meetup's state, divided into short steps. */
export interface SteppedTask<Result> {
  /** Null until all steps are done. */
  result: Result | null;
  /** One step further: a few milliseconds. */
  runStep(): void;
}

/** The first step is done at once, and for all but large meetups there is no other. */
export function startTask<Made, Result>(steps: Steps<Made>, resultOf: (made: Made) => Result): SteppedTask<Result> {
  const work: SteppedTask<Result> = {
    result: null,
    runStep() {
      const { done, value } = steps.next();
      if (done) work.result = resultOf(value);
    },
  };
  work.runStep();
  return work;
}

type Listener<Result> = (result: Result) => void;

/**
 * Runs tasks one at a time, step by step, yielding in between. The running task is always finished, so that there is a
 * result to show; of the waiting ones only the newest is kept.
 */
export class LatestTaskRunner<Result> {
  readonly #defer: (step: () => void) => void;
  readonly #listeners = new Set<Listener<Result>>();
  #current: SteppedTask<Result> | null = null;
  #next: SteppedTask<Result> | null = null;

  /** `later` calls a step once the page has done what else there is to do. */
  constructor(later: (step: () => void) => void = (step) => void setTimeout(step)) {
    this.#defer = later;
  }

  /** Subscribes to results. Without subscribers nothing is computed. */
  subscribe(listener: Listener<Result>): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  request(work: SteppedTask<Result>): void {
    if (work.result || work === this.#current) return;
    if (this.#current) this.#next = work;
    else this.#start(work);
  }

  #start(work: SteppedTask<Result>): void {
    this.#current = work;
    this.#defer(() => this.#step(work));
  }

  #step(work: SteppedTask<Result>): void {
    if (this.#listeners.size === 0) {
      this.#current = null;
      this.#next = null;
      return;
    }
    work.runStep();
    if (!work.result) {
      this.#start(work);
      return;
    }
    for (const listener of this.#listeners) listener(work.result);
    const next = this.#next;
    this.#current = null;
    this.#next = null;
    if (next) this.request(next);
  }
}
