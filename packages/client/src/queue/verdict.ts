import type { ErrorCode, ProblemError } from "../http/problem-error.ts";
import { Unreachable } from "../http/unreachable.ts";
import type { CreatingRoute, QueuedRoute } from "./entry.ts";

/** What a failed attempt means (MS11). */
export type FailureVerdict =
  /** The same key, later; `code` says why it is not saved yet. */
  | { kind: "retry"; code: ErrorCode; afterMs: number }
  | { kind: "refused"; error: ProblemError }
  /** An earlier attempt did it, and what it made has been removed since (MS17). */
  | { kind: "goneSince" }
  | { kind: "gone"; error: ProblemError };

/** A server that breaks on a command breaks on it again: after so many attempts the queue goes on without it. */
const MAX_INTERNAL_ERRORS = 5;
const FIRST_BACKOFF_MS = 500;
const MAX_BACKOFF_MS = 30_000;

/**
 * What makes something is refused for the lack of that very thing only where it had been made: the server answers a retry
 * with what was made at first. `option_not_found` of a comment is another matter, the option that it is about.
 */
const notFoundCodeOf: Readonly<Record<CreatingRoute, ErrorCode>> = {
  join: "participant_not_found",
  addSlot: "option_not_found",
  addVenue: "option_not_found",
  addComment: "comment_not_found",
};

export interface FailedAttempt {
  route: QueuedRoute;
  /** How many there were since the page was opened, this one included. */
  tries: number;
  /** An earlier one, perhaps another tab's, may have reached the server. */
  isRetry: boolean;
}

export function judgeFailure(
  error: ProblemError | Unreachable,
  { route, tries, isRetry }: FailedAttempt,
): FailureVerdict {
  const backoff = Math.min(FIRST_BACKOFF_MS * 2 ** (tries - 1), MAX_BACKOFF_MS) * (0.5 + Math.random() / 2);
  const later = (code: ErrorCode, named: number | undefined): FailureVerdict => {
    return { kind: "retry", code, afterMs: Math.max(backoff, (named ?? 0) * 1_000) };
  };
  if (error instanceof Unreachable) return later("unreachable", error.retryAfter);
  if (error.code === "meetup_not_found") return { kind: "gone", error };
  if (isRetry && isCreating(route) && error.code === notFoundCodeOf[route]) return { kind: "goneSince" };
  if (error.code === "internal" && tries >= MAX_INTERNAL_ERRORS) return { kind: "refused", error };
  if (error.status >= 500 || error.status === 429) return later(error.code, error.retryAfter);
  return { kind: "refused", error };
}

const isCreating = (route: QueuedRoute): route is CreatingRoute => Object.hasOwn(notFoundCodeOf, route);
