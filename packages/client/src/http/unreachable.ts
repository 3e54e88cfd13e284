/**
 * Nobody knows what became of the request: no connection, no answer in time, or an answer that is not the server's own
 * (a proxy's error page, the sign-in page of a hotel's Wi-Fi). A mutation may be retried with the same key.
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
