import { isChosen } from "./lookup.ts";
import type { Instant, Meetup, OptionId } from "./meetup.ts";

/**
 * Whether an option takes answers at `now` (milliseconds since 1970, MS13): until the deadline has passed; once decided
 * the deadline no longer counts, and only what was chosen stays open, as the guest list.
 */
export function isVotingOpen(meetup: Meetup, optionId: OptionId, now: number): boolean {
  if (meetup.status === "decided") return isChosen(meetup, optionId);
  return !isDeadlineOver({ status: meetup.status, deadline: meetup.settings.deadline }, now);
}

/** Whether the deadline stops answers (MS13) and moves (MS16) at `now`; once decided it stops nothing. */
export function isDeadlineOver(
  { status, deadline }: { status: Meetup["status"]; deadline: Instant | undefined },
  now: number,
): boolean {
  return status === "open" && deadline !== undefined && now > Date.parse(deadline);
}
