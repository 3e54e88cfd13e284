import type { ActivityKey, Day } from "@pintpoint/core";
import type { DraftSlot } from "../types.ts";
import { activityHours } from "./activity-hours.ts";
import { isTimed } from "./slot-time.ts";

/** Other days' own times are offered too, up to this many tiles in all. */
const MAX_TILES = 14;

/** The starts that a day offers as tiles: the activity's usual ones, and those that are used on this day or on others. */
export function offeredTimes(slots: readonly DraftSlot[], day: Day, activity: ActivityKey | "other"): number[] {
  const timed = slots.filter(isTimed);
  const here = timed.filter((slot) => slot.day === day).map((slot) => slot.from);
  const elsewhere = timed.filter((slot) => slot.day !== day).map((slot) => slot.from);
  const must = new Set([...activityHours[activity].starts, ...here]);
  for (const from of elsewhere) if (must.size < MAX_TILES) must.add(from);
  return [...must].sort((a, b) => a - b);
}
