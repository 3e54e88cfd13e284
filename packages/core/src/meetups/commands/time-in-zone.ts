import { instantOf } from "../../shared/instant.ts";
import type { Instant } from "../../shared/time.ts";
import { instantAt, wallTime } from "../../shared/wall-time.ts";

/**
 * The time at which clocks in `to` show what clocks in `from` showed (MS9). If a change of clocks would make the slot
 * empty, it keeps its length instead of its end.
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

/** An instant that both zones show alike is kept, so that the second of two equal hours stays the second. */
function sameWallTime(instant: Instant, from: string, to: string): Instant {
  const shown = wallTime(instant, from);
  return JSON.stringify(shown) === JSON.stringify(wallTime(instant, to)) ? instant : instantAt(shown, to);
}
