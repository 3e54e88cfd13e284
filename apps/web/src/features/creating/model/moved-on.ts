import { dayOf, type Instant, wallTime } from "@pintpoint/core";
import type { DraftSlot } from "../types.ts";
import { wireSlot } from "./new-meetup.ts";
import { asShown, clockText, isTimed } from "./slot-time.ts";

/** What becomes of a slot that the clocks jump over, because they go forward in that night; null for every other. */
export function movedOnOf(slot: DraftSlot, zone: string): { start: Instant; end: Instant } | null {
  const real = wireSlot(slot, zone);
  if (!isTimed(slot) || !("start" in real)) return null;
  const shows = (instant: Instant) => {
    const { hour, minute } = wallTime(instant, zone);
    return `${dayOf(instant, zone)}T${clockText(hour * 60 + minute)}:00Z`;
  };
  const asMeant =
    shows(real.start) === asShown(slot.day, slot.from) &&
    shows(real.end) === asShown(slot.day, slot.from + slot.minutes);
  return asMeant ? null : { start: real.start, end: real.end };
}
