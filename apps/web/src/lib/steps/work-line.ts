import type { Steps } from "@pintpoint/core";

/** Something of a state that is made in steps. */
export interface Work<Result> {
  /** Null until all steps are done. */
  result: Result | null;
  /** One step further: a few milliseconds. */
  goOn(): void;
}

/** The first step is done at once, and for all but large meetups there is no other. */
export function workOn<Made, Result>(steps: Steps<Made>, resultOf: (made: Made) => Result): Work<Result> {
  const work: Work<Result> = {
    result: null,
    goOn() {
      const { done, value } = steps.next();
      if (done) work.result = resultOf(value);
    },
  };
  work.goOn();
  return work;
}

type Listener<Result> = (result: Result) => void;

/**
 * Does large works step by step, one after the other. In a crowd new states come faster than a work is done: the one
 * under way is finished all the same, so that there always is something to show, and of those that wait only the newest
 * is done.
 */
export class WorkLine<Result> {
  readonly #later: (step: () => void) => void;
  readonly #listeners = new Set<Listener<Result>>();
  #current: Work<Result> | null = null;
  #next: Work<Result> | null = null;

  /** `later` calls a step once the page has done what else there is to do. */
  constructor(later: (step: () => void) => void = (step) => void setTimeout(step)) {
    this.#later = later;
  }

  /** Hears of every work that is done. Without listeners nothing is done. */
  subscribe(listener: Listener<Result>): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  want(work: Work<Result>): void {
    if (work.result || work === this.#current) return;
    if (this.#current) this.#next = work;
    else this.#start(work);
  }

  #start(work: Work<Result>): void {
    this.#current = work;
    this.#later(() => this.#step(work));
  }

  #step(work: Work<Result>): void {
    if (this.#listeners.size === 0) {
      this.#current = null;
      this.#next = null;
      return;
    }
    work.goOn();
    if (!work.result) {
      this.#start(work);
      return;
    }
    for (const listener of this.#listeners) listener(work.result);
    const next = this.#next;
    this.#current = null;
    this.#next = null;
    if (next) this.want(next);
  }
}
