/** Whole seconds to wait, from 1 to 60, or null for whoever may go on. */
export type RetryAfter = number | null;

/** Upper bound of every wait that is told, whatever a clock says. */
const maxRetryAfterSeconds = 60;

/** What a refusal says of a wait of so many milliseconds. */
export function retryAfterOf(ms: number): number {
  return Math.min(maxRetryAfterSeconds, Math.max(1, Math.ceil(ms / 1_000)));
}
