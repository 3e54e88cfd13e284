import { instantOf } from "../meetup/instant.ts";
import type { Instant } from "../meetup/meetup.ts";
import { instantAt, wallTime } from "../meetup/wall-time.ts";

/**
 * The time at which the clocks of `to` show what those of `from` showed (MS9). Where a night of changing clocks would
 * leave nothing of it, it keeps its length instead of its end.
 */
export function timeInZone(
  time: { start: Instant; end: Instant },
  from: string,
  to: string,
): { start: Instant; end: Instant } {
  const start = sameWallTime(time.start, from, to);
  const end = sameWallTime(time.end, from, to);
  if (end > start) return { start, end };
  return { start, end: instantOf(Date.parse(start) + Date.parse(time.end) - Date.parse(time.start)) };
}

/** An hour that comes twice stays the one that was meant: what shows the same on both clocks is not reckoned anew. */
function sameWallTime(instant: Instant, from: string, to: string): Instant {
  const shown = wallTime(instant, from);
  return JSON.stringify(shown) === JSON.stringify(wallTime(instant, to)) ? instant : instantAt(shown, to);
}
