import { isOver, type Meetup, type Participant, sortedVenues, votesOf } from "@pintpoint/core";
import { cachedSortedSlots } from "../meetup/cached-sorted-slots.ts";

/** Everybody who takes part, at least two, has finished or answered all that is still to be answered. */
export function haveAllAnswered(meetup: Meetup, now: number): boolean {
  const people = Object.values(meetup.participants);
  if (people.length < 2) return false;
  const slots = cachedSortedSlots(meetup).filter((slot) => !isOver(slot, meetup.timeZone, now));
  const open = [...slots, ...sortedVenues(meetup)].filter(({ pending }) => !pending);
  const hasAnswered = ({ id, finished }: Participant) => {
    if (finished) return true;
    const votes = votesOf(meetup, id);
    return votes !== undefined && open.every((option) => Object.hasOwn(votes, option.id));
  };
  return people.every(hasAnswered);
}

/** Whether it is time to decide: before, the button is quiet, so that nobody decides after the first vote by accident. */
export function isTimeToDecide(meetup: Meetup, now: number, isOrganiser: boolean): boolean {
  const { deadline } = meetup.settings;
  return isOrganiser || (deadline !== undefined && Date.parse(deadline) <= now) || haveAllAnswered(meetup, now);
}
