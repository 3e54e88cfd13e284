/** Whole seconds to wait, from 1 to 60, or null for whoever may go on. */
export type Verdict = number | null;

/** Nobody is told to wait longer, whatever any clock says. */
const longestWait = 60;

/** What a refusal says of a wait of so many milliseconds. */
export function secondsToWait(ms: number): number {
  return Math.min(longestWait, Math.max(1, Math.ceil(ms / 1_000)));
}
