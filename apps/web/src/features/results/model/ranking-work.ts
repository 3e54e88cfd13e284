import { type Meetup, type OneVote, oneVoteInSteps, type Ranking, rankingInSteps, slotsOver } from "@pintpoint/core";
import { type Work, workOn } from "../../../lib/steps/work-line.ts";

/** A ranking, and the state that it is of. */
export interface Ranked {
  of: Meetup;
  ranking: Ranking;
}

/** What one changed vote would do, and to which state. */
export interface Advice {
  of: Meetup;
  votes: readonly OneVote[];
}

const rankings = new WeakMap<Meetup, { over: number; work: Work<Ranked> }>();
const advices = new WeakMap<Ranking, Work<Advice>>();

/** The ranking of a state: made once, however many parts of the page show it, and anew when another slot is over. */
export function rankingWork(meetup: Meetup, now: number): Work<Ranked> {
  const over = slotsOver(meetup, now).size;
  const known = rankings.get(meetup);
  if (known?.over === over) return known.work;
  const work = workOn(rankingInSteps(meetup, now), (ranking) => ({ of: meetup, ranking }));
  rankings.set(meetup, { over, work });
  return work;
}

/** The same of what one vote would do, which takes as long again. */
export function adviceWork({ of, ranking }: Ranked): Work<Advice> {
  const known = advices.get(ranking);
  if (known) return known;
  const work = workOn(oneVoteInSteps(of, ranking), (votes) => ({ of, votes }));
  advices.set(ranking, work);
  return work;
}
