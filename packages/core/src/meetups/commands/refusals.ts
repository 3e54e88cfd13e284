import type { Refusal } from "../../shared/refusal.ts";
import { refuse } from "../../shared/refusal.ts";

/** Why a command to a meetup is refused. */
export type RefusalCode =
  | "validation_failed"
  | "not_allowed"
  | "meetup_not_found"
  | "participant_not_found"
  | "option_not_found"
  | "comment_not_found"
  | "voting_closed"
  | "option_decided"
  | "slot_exists"
  | "not_tied"
  | "limit_reached"
  | "meetup_full"
  | "joining_closed"
  | "rate_limited";

export type MeetupRefusal = Refusal<RefusalCode>;

/** Refused for now: the same command is accepted after `retryAfter` seconds (MS14). */
export function rateLimited(retryAfter: number): MeetupRefusal {
  return { ok: false, code: "rate_limited", detail: "This meetup takes no more of these for the moment.", retryAfter };
}

export const participantNotFound: MeetupRefusal = refuse("participant_not_found", "No such participant.");
/** After the deadline nobody could answer for the new time (MS16). */
export const votingClosedForMoves: MeetupRefusal = refuse(
  "voting_closed",
  "After the deadline times are not moved; lift the deadline first.",
);
/** There is nothing to draw among (MS19). */
export const notTied: MeetupRefusal = refuse("not_tied", "No leading pairs that can still take place are tied.");
export const commentNotFound: MeetupRefusal = refuse("comment_not_found", "No such comment.");
export const optionNotFound: MeetupRefusal = refuse("option_not_found", "No such option.");

/** The store cannot hold more of this meetup. A retry does not help; removing something does. */
export const meetupTooLarge: MeetupRefusal = refuse(
  "limit_reached",
  "The meetup holds as much as can be stored of one.",
);
