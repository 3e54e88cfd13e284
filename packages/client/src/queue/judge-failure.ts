import type { ErrorCode, ProblemError } from "../http/problem-error.ts";
import { Unreachable } from "../http/unreachable.ts";
import type { QueuedRoute } from "./queued-routes.ts";
import { traitsOf } from "./queued-routes.ts";

/** What a failed attempt means (MS11). */
export type FailureVerdict =
  /** Send again later with the same key; `code`: why. */
  | { kind: "retry"; code: ErrorCode; afterMs: number }
  | { kind: "refused"; error: ProblemError }
  /** An earlier attempt was done, and what it made has been removed since (MS17). */
  | { kind: "goneSince" }
  | { kind: "gone"; error: ProblemError };

/** A command that fails with `internal` will fail again: give up after so many attempts. */
const MAX_INTERNAL_ERRORS = 5;
const FIRST_BACKOFF_MS = 500;
const MAX_BACKOFF_MS = 30_000;

export interface FailedAttempt {
  route: QueuedRoute;
  /** How many there were since the page was opened, this one included. */
  tries: number;
  /** An earlier attempt, perhaps of another tab, may have arrived. */
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
  if (isRetry && error.code === traitsOf(route).codeWhenRemoved) return { kind: "goneSince" };
  if (error.code === "internal" && tries >= MAX_INTERNAL_ERRORS) return { kind: "refused", error };
  if (error.status >= 500 || error.status === 429) return later(error.code, error.retryAfter);
  return { kind: "refused", error };
}
