import { type FieldError, requestLimits } from "@pintpoint/core/shared";
import { z } from "zod";

/** Every stable error code and the HTTP status it travels with. */
export const statusOfCode = {
  validation_failed: 400,
  not_allowed: 403,
  meetup_not_found: 404,
  participant_not_found: 404,
  option_not_found: 404,
  comment_not_found: 404,
  not_found: 404,
  voting_closed: 409,
  option_decided: 409,
  slot_exists: 409,
  not_tied: 409,
  limit_reached: 409,
  meetup_full: 409,
  joining_closed: 409,
  body_too_large: 413,
  unsupported_media_type: 415,
  misdirected_request: 421,
  idempotency_mismatch: 422,
  rate_limited: 429,
  headers_too_large: 431,
  internal: 500,
  write_unavailable: 503,
  write_unconfirmed: 503,
  read_unavailable: 503,
  storage_full: 507,
} as const;

export type ProblemCode = keyof typeof statusOfCode;
export const problemCodes = Object.keys(statusOfCode).filter((code): code is ProblemCode =>
  Object.hasOwn(statusOfCode, code),
);

export const fieldError = z.object({ path: z.string(), message: z.string() }).meta({ id: "FieldError" });

/** RFC 9457, with a stable `code`; sent as `application/problem+json`, and as `error` in a refusing ack. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(problemCodes),
    detail: z.string(),
    errors: z.array(fieldError).exactOptional(),
    /** Seconds; as the header of the same name. */
    retryAfter: z.int().exactOptional(),
    /** As the header X-Request-Id of an answer; of an event, in the log alone. */
    requestId: z.string().exactOptional(),
  })
  .meta({ id: "Problem" });

export type Problem = z.infer<typeof problem>;

export const PROBLEM_MEDIA_TYPE = "application/problem+json";

const titles: Record<ProblemCode, string> = {
  validation_failed: "The request is not well formed",
  not_allowed: "Not allowed",
  meetup_not_found: "No such meetup",
  participant_not_found: "No such participant",
  option_not_found: "No such option",
  comment_not_found: "No such comment",
  not_found: "Nothing here",
  voting_closed: "Voting is closed",
  option_decided: "The option is part of the decision",
  slot_exists: "The time is there already",
  not_tied: "Nothing is tied",
  limit_reached: "A limit is reached",
  meetup_full: "The meetup is full",
  joining_closed: "Nobody else can join",
  body_too_large: "The body is too large",
  unsupported_media_type: "Only application/json is understood",
  misdirected_request: "Meant for another address",
  idempotency_mismatch: "The idempotency key belongs to another command",
  rate_limited: "Too many requests",
  headers_too_large: "The headers are too large",
  internal: "Something broke",
  write_unavailable: "Nothing was written; try again",
  write_unconfirmed: "It may or may not have been written; the same key may be retried",
  read_unavailable: "Nothing can be read at the moment; try again",
  storage_full: "The storage is full; nothing was written",
};

/** Builds the one error shape of the wire: at most 20 field errors and 8 KiB. */
export function problemOf(
  code: ProblemCode,
  details: { detail?: string; errors?: readonly FieldError[]; retryAfter?: number } = {},
): Problem {
  return {
    type: "about:blank",
    title: titles[code],
    status: statusOfCode[code],
    code,
    detail: boundedDetail(details.detail ?? titles[code]),
    ...(details.errors && { errors: boundedFieldErrors(details.errors) }),
    ...(details.retryAfter !== undefined && { retryAfter: details.retryAfter }),
  };
}

/** In UTF-16 units. A path is made of what somebody sent, a message may quote it. */
const maxLengths = { path: 120, message: 200, detail: 400 };
/** Bytes left for the rest of a refusal. */
const overheadBytes = 2 * 1024 + 512;

const encoder = new TextEncoder();

/**
 * The first errors, shortened: a refusal must be smaller than the request. Its size is counted as JSON, where one
 * character may take six bytes.
 */
function boundedFieldErrors(errors: readonly FieldError[]): FieldError[] {
  const bounded: FieldError[] = [];
  let bytes = overheadBytes;
  for (const { path, message } of errors.slice(0, requestLimits.fieldErrors)) {
    const error = { path: shortened(path, maxLengths.path), message: shortened(message, maxLengths.message) };
    bytes += encoder.encode(JSON.stringify(error)).length + 1;
    if (bytes > requestLimits.refusalBytes) break;
    bounded.push(error);
  }
  return bounded;
}

const boundedDetail = (detail: string): string => shortened(detail, maxLengths.detail);

/** All errors in one sentence, for people who read APIs. */
export function detailOf(errors: readonly FieldError[]): string {
  return boundedFieldErrors(errors)
    .map(({ path, message }) => (path === "" ? message : `${path} ${message}`))
    .join("; ");
}

function shortened(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  // Do not cut a surrogate pair.
  return `${text.slice(0, maxLength - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
