import type { Ranked, RankingWork } from "./ranking-work.ts";

type Listener = (ranked: Ranked) => void;

/**
 * Makes large rankings step by step, one after the other. In a crowd new states come faster than a ranking is made: the
 * one under way is finished all the same, so that there always is one to show, and of those that wait only the newest
 * is made.
 */
export class RankingLine {
  readonly #later: (step: () => void) => void;
  readonly #listeners = new Set<Listener>();
  #current: RankingWork | null = null;
  #next: RankingWork | null = null;

  /** `later` calls a step once the page has done what else there is to do. */
  constructor(later: (step: () => void) => void) {
    this.#later = later;
  }

  /** Hears of every ranking that is ready. Without listeners nothing is made. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  want(work: RankingWork): void {
    if (work.ranked || work === this.#current) return;
    if (this.#current) this.#next = work;
    else this.#start(work);
  }

  #start(work: RankingWork): void {
    this.#current = work;
    this.#later(() => this.#step(work));
  }

  #step(work: RankingWork): void {
    if (this.#listeners.size === 0) {
      this.#current = null;
      this.#next = null;
      return;
    }
    work.goOn();
    if (!work.ranked) {
      this.#start(work);
      return;
    }
    for (const listener of this.#listeners) listener(work.ranked);
    const next = this.#next;
    this.#current = null;
    this.#next = null;
    if (next) this.want(next);
  }
}
