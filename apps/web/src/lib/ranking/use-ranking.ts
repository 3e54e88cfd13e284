import type { Meetup } from "@pintpoint/core";
import { LatestTaskRunner } from "../stepped-tasks/latest-task-runner.ts";
import { useTaskResult } from "../stepped-tasks/use-task-result.ts";
import { type RankedMeetup, rankingTask, suggestionsTask, type VoteSuggestions } from "./ranking-tasks.ts";

const rankingRunner = new LatestTaskRunner<RankedMeetup>();
const suggestionsRunner = new LatestTaskRunner<VoteSuggestions>();

/** The ranking of the current state, or the latest computed one while a new one is computed; null before the first. */
export function useRanking(meetup: Meetup, now: number): RankedMeetup | null {
  return useTaskResult(rankingRunner, rankingTask(meetup, now), meetup);
}

/** What one vote would do, to this ranking or to the latest one of which it is known. */
export function useVoteSuggestions(ranked: RankedMeetup): VoteSuggestions | null {
  return useTaskResult(suggestionsRunner, suggestionsTask(ranked), ranked.of);
}
