import { type Meetup, type Ranking, rankingInSteps, type Steps, slotsOver } from "@pintpoint/core";

/** A ranking, and the state that it is of. */
export interface Ranked {
  of: Meetup;
  ranking: Ranking;
}

/** A ranking that is being made. */
export interface RankingWork {
  /** How many slots are over: when another one is, the ranking is made anew. */
  over: number;
  /** Null until all steps are done. */
  ranked: Ranked | null;
  /** One step further: a few milliseconds. */
  goOn(): void;
}

const works = new WeakMap<Meetup, RankingWork>();

/**
 * The ranking of a state: made once, however many parts of the page show it. The first step is done at once, and for all
 * but large meetups there is no other.
 */
export function rankingWork(meetup: Meetup, now: number): RankingWork {
  const over = slotsOver(meetup, now).size;
  const known = works.get(meetup);
  if (known?.over === over) return known;
  const steps: Steps<Ranking> = rankingInSteps(meetup, now);
  const work: RankingWork = {
    over,
    ranked: null,
    goOn() {
      const { done, value } = steps.next();
      if (done) work.ranked = { of: meetup, ranking: value };
    },
  };
  works.set(meetup, work);
  work.goOn();
  return work;
}
