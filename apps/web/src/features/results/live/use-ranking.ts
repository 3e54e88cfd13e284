import type { Meetup } from "@pintpoint/core";
import { useEffect, useState } from "react";
import { RankingLine } from "../model/ranking-line.ts";
import { type Ranked, rankingWork } from "../model/ranking-work.ts";

const line = new RankingLine((step) => void setTimeout(step));

/** The ranking of the state, or of the latest one that could be ranked meanwhile; null before there is any. */
export function useRanking(meetup: Meetup, now: number): Ranked | null {
  const work = rankingWork(meetup, now);
  const [last, setLast] = useState<Ranked | null>(null);
  useEffect(() => line.subscribe(setLast), []);
  useEffect(() => line.want(work), [work]);
  return work.ranked ?? (last?.of.id === meetup.id ? last : null);
}
