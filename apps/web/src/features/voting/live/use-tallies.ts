import { type Meetup, type OptionId, type OptionTally, optionTalliesInSteps } from "@pintpoint/core";
import { LatestTaskRunner, type SteppedTask, startTask } from "../../../lib/stepped-tasks/latest-task-runner.ts";
import { useTaskResult } from "../../../lib/stepped-tasks/use-task-result.ts";
import { answeredHeadsOf } from "../model/counts.ts";

/** Everybody's answers, counted, and the state that they are of. */
export interface TalliedMeetup {
  of: Meetup;
  tallies: Readonly<Record<OptionId, OptionTally>>;
  /** Heads of everybody who has answered anything. */
  answered: number;
}

const tallyRunner = new LatestTaskRunner<TalliedMeetup>();
const tallyTasks = new WeakMap<Meetup, SteppedTask<TalliedMeetup>>();

/** Of the state, or of the latest one that could be counted meanwhile; null before there is any. */
export function useTallies(meetup: Meetup): TalliedMeetup | null {
  return useTaskResult(tallyRunner, talliesTask(meetup), meetup);
}

function talliesTask(meetup: Meetup): SteppedTask<TalliedMeetup> {
  const known = tallyTasks.get(meetup);
  if (known) return known;
  const work = startTask(optionTalliesInSteps(meetup), (tallies) => ({
    of: meetup,
    tallies,
    answered: answeredHeadsOf(meetup),
  }));
  tallyTasks.set(meetup, work);
  return work;
}
