import type { Meetup } from "@pintpoint/core";
import { useWork } from "../../../lib/steps/use-work.ts";
import { WorkLine } from "../../../lib/steps/work-line.ts";
import { type Advice, adviceWork, type Ranked, rankingWork } from "../model/ranking-work.ts";

const rankings = new WorkLine<Ranked>();
const advices = new WorkLine<Advice>();

/** The ranking of the state, or of the latest one that could be ranked meanwhile; null before there is any. */
export function useRanking(meetup: Meetup, now: number): Ranked | null {
  return useWork(rankings, rankingWork(meetup, now), meetup);
}

/** What one vote would do, to this ranking or to the latest one of which it is known. */
export function useAdvice(ranked: Ranked): Advice | null {
  return useWork(advices, adviceWork(ranked), ranked.of);
}
