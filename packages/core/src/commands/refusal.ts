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
  | "limit_reached"
  | "meetup_full";

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
}
