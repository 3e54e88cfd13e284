import { isChosen } from "./lookup.ts";
import type { Instant, Meetup, OptionId } from "./meetup.ts";

/**
 * Whether an option takes answers at `now` (milliseconds since 1970, MS13): until the deadline has passed; once decided
 * the deadline no longer counts, and only what was chosen stays open, as the guest list.
 */
export function isVotingOpen(meetup: Meetup, optionId: OptionId, now: number): boolean {
  if (meetup.status === "decided") return isChosen(meetup, optionId);
  return !isDeadlineOver(meetup.settings.deadline, now);
}

/**
 * Whether the deadline stops moves (MS16) and, while nothing is decided, answers (MS13) at `now`. A decision does not lift
 * it for moves: whoever may decide may reopen, and then nobody could answer for the time that was moved meanwhile.
 */
export function isDeadlineOver(deadline: Instant | undefined, now: number): boolean {
  return deadline !== undefined && now > Date.parse(deadline);
}
