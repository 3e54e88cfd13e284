import { requestLimits } from "./request-limits.ts";

export interface FieldError {
  /** `slots.0.start` */
  path: string;
  message: string;
}

/** Why core refuses a command; the codes are those of the wire (docs/spec/wire.md), each domain has its own. */
export interface Refusal<Code extends string = string> {
  ok: false;
  code: Code;
  /** One sentence in English for people who read APIs; pages have their own texts by code. */
  detail: string;
  errors?: FieldError[];
  /** Seconds, of `rate_limited`. */
  retryAfter?: number;
}

export function refuse<Code extends string>(code: Code, detail: string): Refusal<Code> {
  return { ok: false, code, detail };
}

/** A form that cannot be right: at least one field is at fault. */
export function validationFailed(errors: FieldError[]): Refusal<"validation_failed"> {
  const named = errors.slice(0, requestLimits.fieldErrors);
  const detail = named.map((error) => `${error.path} ${error.message}`).join("; ");
  return { ok: false, code: "validation_failed", detail, errors: named };
}

/** A refusal that concerns certain fields of the command, as `votes.s_1` or `slotId`; it names the first of them. */
export function refuseFields<Code extends string>(code: Code, detail: string, paths: string[]): Refusal<Code> {
  const errors = paths.slice(0, requestLimits.fieldErrors).map((path) => ({ path, message: detail }));
  return { ok: false, code, detail, errors };
}

/** `what` completes "You may not …". */
export function notAllowed(what: string): Refusal<"not_allowed"> {
  return refuse("not_allowed", `You may not ${what}.`);
}
