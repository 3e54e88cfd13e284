import { type Instant, instantAt } from "@pintpoint/core";
import type { DraftSlot } from "../types.ts";
import { isTimed } from "./slot-time.ts";

/** When the slots of a draft begin; a whole day at its noon. */
export function startsOf(slots: readonly DraftSlot[], zone: string): Instant[] {
  return slots.map((slot) => {
    const [year = 0, month = 1, day = 1] = slot.day.split("-").map(Number);
    return instantAt({ year, month, day, hour: 0, minute: isTimed(slot) ? slot.from : 720, second: 0 }, zone);
  });
}
