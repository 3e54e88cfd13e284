import {
  endedSlotIds,
  type Meetup,
  type Ranking,
  rankingInSteps,
  suggestVotesInSteps,
  type VoteSuggestion,
} from "@pintpoint/core";
import { type SteppedTask, startTask } from "../stepped-tasks/latest-task-runner.ts";

/** A ranking, and the state that it is of. */
export interface RankedMeetup {
  of: Meetup;
  ranking: Ranking;
}

/** What one changed vote would do, and to which state. */
export interface VoteSuggestions {
  of: Meetup;
  votes: readonly VoteSuggestion[];
}

const rankingTasks = new WeakMap<Meetup, { over: number; work: SteppedTask<RankedMeetup> }>();
const suggestionsTasks = new WeakMap<Ranking, SteppedTask<VoteSuggestions>>();

/** The ranking of a state: made once, however many parts of the page show it, and anew when another slot is over. */
export function rankingTask(meetup: Meetup, now: number): SteppedTask<RankedMeetup> {
  const over = endedSlotIds(meetup, now).size;
  const known = rankingTasks.get(meetup);
  if (known?.over === over) return known.work;
  const work = startTask(rankingInSteps(meetup, now), (ranking) => ({ of: meetup, ranking }));
  rankingTasks.set(meetup, { over, work });
  return work;
}

/** The same of what one vote would do, which takes as long again. */
export function suggestionsTask({ of, ranking }: RankedMeetup): SteppedTask<VoteSuggestions> {
  const known = suggestionsTasks.get(ranking);
  if (known) return known;
  const work = startTask(suggestVotesInSteps(of, ranking), (votes) => ({ of, votes }));
  suggestionsTasks.set(ranking, work);
  return work;
}
