import type { Day } from "@pintpoint/core";
import type { DraftSlot } from "../types.ts";
import { isTimed } from "./slot-time.ts";

/** When friends meet: lunch, afternoon, and the evening hour by hour. */
const USUAL_STARTS = [12, 15, 17, 18, 19, 20, 21, 22].map((hour) => hour * 60);
/** Other days' own times are offered too, up to this many chips in all. */
const MAX_CHIPS = 14;

/** The starts that a day offers as chips: the usual ones, and those that are used on this day or on others. */
export function offeredTimes(slots: readonly DraftSlot[], day: Day): number[] {
  const timed = slots.filter(isTimed);
  const here = timed.filter((slot) => slot.day === day).map((slot) => slot.from);
  const elsewhere = timed.filter((slot) => slot.day !== day).map((slot) => slot.from);
  const must = new Set([...USUAL_STARTS, ...here]);
  for (const from of elsewhere) if (must.size < MAX_CHIPS) must.add(from);
  return [...must].sort((a, b) => a - b);
}
