import type { Instant } from "../../shared/time.ts";
import { isChosen } from "./lookup.ts";
import type { Meetup, OptionId } from "./meetup.ts";

/**
 * Whether an option takes answers at `now` (milliseconds since 1970, MS13): until the deadline has passed; once decided
 * the deadline no longer counts, and only what was chosen stays open, as the guest list.
 */
export function isVotingOpen(meetup: Meetup, optionId: OptionId, now: number): boolean {
  if (meetup.status === "decided") return isChosen(meetup, optionId);
  return !isDeadlineOver(meetup.settings.deadline, now);
}

/**
 * Whether the deadline stops moves (MS16) and, before a decision, answers (MS13). A decision does not allow moves
 * again: after reopening nobody could answer for the new time.
 */
export function isDeadlineOver(deadline: Instant | undefined, now: number): boolean {
  return deadline !== undefined && now > Date.parse(deadline);
}
