/**
 * It is unknown what became of the request: no connection, no answer in time, or an answer of something else (a proxy's
 * error page, a Wi-Fi sign-in page). A mutation may be sent again with the same key.
 */
export class Unreachable extends Error {
  override name = "Unreachable";
  readonly reason: "network" | "timeout" | "foreign_answer";
  /** Seconds; only when a proxy named them. */
  readonly retryAfter: number | undefined;

  constructor(reason: Unreachable["reason"], more: { detail?: string; cause?: unknown; retryAfter?: number } = {}) {
    super(more.detail ?? reason, { cause: more.cause });
    this.reason = reason;
    this.retryAfter = more.retryAfter;
  }
}
