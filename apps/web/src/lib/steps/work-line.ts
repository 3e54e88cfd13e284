import type { Steps } from "@pintpoint/core";

/** Something of a state that is made in steps. */
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
 * Does large works step by step, one after the other. In a crowd new states come faster than a work is done: the one
 * under way is finished all the same, so that there always is something to show, and of those that wait only the newest
 * is done.
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

  /** Hears of every work that is done. Without listeners nothing is done. */
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
