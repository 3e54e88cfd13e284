import { dayOf, type Instant, wallTime } from "@pintpoint/core";
import type { DraftSlot } from "../types.ts";
import { slotBody } from "./create-request.ts";
import { clockText, isTimed, wallTimeAsUtc } from "./slot-time.ts";

/** What becomes of a slot that the clocks jump over, because they go forward in that night; null for every other. */
export function shiftedByDst(slot: DraftSlot, zone: string): { start: Instant; end: Instant } | null {
  const real = slotBody(slot, zone);
  if (!isTimed(slot) || !("start" in real)) return null;
  const shows = (instant: Instant) => {
    const { hour, minute } = wallTime(instant, zone);
    return `${dayOf(instant, zone)}T${clockText(hour * 60 + minute)}:00Z`;
  };
  const asMeant =
    shows(real.start) === wallTimeAsUtc(slot.day, slot.from) &&
    shows(real.end) === wallTimeAsUtc(slot.day, slot.from + slot.minutes);
  return asMeant ? null : { start: real.start, end: real.end };
}
