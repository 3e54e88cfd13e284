import { type Meetup, type OptionId, type OptionTally, optionTalliesInSteps } from "@pintpoint/core";
import { useWork } from "../../../lib/steps/use-work.ts";
import { type Work, WorkLine, workOn } from "../../../lib/steps/work-line.ts";

/** Everybody's answers, counted, and the state that they are of. */
interface Tallied {
  of: Meetup;
  tallies: Readonly<Record<OptionId, OptionTally>>;
}

const line = new WorkLine<Tallied>();
const works = new WeakMap<Meetup, Work<Tallied>>();

/** Of the state, or of the latest one that could be counted meanwhile; null before there is any. */
export function useTallies(meetup: Meetup): Tallied | null {
  return useWork(line, talliesWork(meetup), meetup);
}

function talliesWork(meetup: Meetup): Work<Tallied> {
  const known = works.get(meetup);
  if (known) return known;
  const work = workOn(optionTalliesInSteps(meetup), (tallies) => ({ of: meetup, tallies }));
  works.set(meetup, work);
  return work;
}
