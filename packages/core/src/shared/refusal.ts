import { limits } from "../meetups/model/limits.ts";

/** Why core refuses a command; the codes are those of the wire (docs/spec/wire.md). */
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
  | "limit_reached"
  | "meetup_full"
  | "joining_closed"
  | "rate_limited";

export interface FieldError {
  /** `slots.0.start` */
  path: string;
  message: string;
}

export interface Refusal {
  ok: false;
  code: RefusalCode;
  /** One sentence in English for people who read APIs; pages have their own texts by code. */
  detail: string;
  errors?: FieldError[];
  /** Seconds, of `rate_limited`. */
  retryAfter?: number;
}

export function refuse(code: RefusalCode, detail: string): Refusal {
  return { ok: false, code, detail };
}

/** Refused for now: the same command is accepted after `retryAfter` seconds (MS14). */
export function rateLimited(retryAfter: number): Refusal {
  return { ok: false, code: "rate_limited", detail: "This meetup takes no more of these for the moment.", retryAfter };
}

/** A form that cannot be right: at least one field is at fault. */
export function validationFailed(errors: FieldError[]): Refusal {
  return {
    ok: false,
    code: "validation_failed",
    detail: errors
      .slice(0, limits.fieldErrors)
      .map((error) => `${error.path} ${error.message}`)
      .join("; "),
    errors: errors.slice(0, limits.fieldErrors),
  };
}

/** A refusal that concerns certain fields of the command, as `votes.s_1` or `slotId`; it names the first of them. */
export function refuseFields(code: RefusalCode, detail: string, paths: string[]): Refusal {
  return {
    ok: false,
    code,
    detail,
    errors: paths.slice(0, limits.fieldErrors).map((path) => ({ path, message: detail })),
  };
}

/** `what` completes "You may not …". */
export function notAllowed(what: string): Refusal {
  return refuse("not_allowed", `You may not ${what}.`);
}

export const participantNotFound: Refusal = refuse("participant_not_found", "No such participant.");
/** After the deadline nobody could answer for the new time (MS16). */
export const votingClosedForMoves: Refusal = refuse(
  "voting_closed",
  "After the deadline times are not moved; lift the deadline first.",
);
export const commentNotFound: Refusal = refuse("comment_not_found", "No such comment.");
export const optionNotFound: Refusal = refuse("option_not_found", "No such option.");

/** The store cannot hold more of this meetup. A retry does not help; removing something does. */
export const meetupTooLarge: Refusal = refuse("limit_reached", "The meetup holds as much as can be stored of one.");
