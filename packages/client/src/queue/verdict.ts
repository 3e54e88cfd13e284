import type { ErrorCode, ProblemError } from "../http/problem-error.ts";
import { Unreachable } from "../http/unreachable.ts";

/** What a failed attempt means (MS11). */
export type Verdict =
  /** The same key, later; `code` says why it is not saved yet. */
  | { kind: "retry"; code: ErrorCode; afterMs: number }
  | { kind: "refused"; error: ProblemError }
  | { kind: "gone"; error: ProblemError };

/** A server that breaks on a command breaks on it again: after so many attempts the queue goes on without it. */
const BREAKS = 5;
const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/** `tries` counts the attempts so far, this one included. */
export function verdictOn(error: ProblemError | Unreachable, tries: number): Verdict {
  const backoff = Math.min(FIRST_MS * 2 ** (tries - 1), LONGEST_MS) * (0.5 + Math.random() / 2);
  const later = (code: ErrorCode, named: number | undefined): Verdict => {
    return { kind: "retry", code, afterMs: Math.max(backoff, (named ?? 0) * 1_000) };
  };
  if (error instanceof Unreachable) return later("unreachable", error.retryAfter);
  if (error.code === "meetup_not_found") return { kind: "gone", error };
  if (error.code === "internal" && tries >= BREAKS) return { kind: "refused", error };
  if (error.status >= 500 || error.status === 429) return later(error.code, error.retryAfter);
  return { kind: "refused", error };
}
