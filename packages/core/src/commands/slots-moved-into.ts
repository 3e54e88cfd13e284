import type { Meetup, TimedSlot } from "../meetup/meetup.ts";
import { isSameTime } from "./slot-time.ts";
import { timeInZone } from "./time-in-zone.ts";

/** The slots whose instants differ when the same wall clock is read in another zone, and what they become (MS9). */
export function slotsMovedInto(meetup: Meetup, zone: string): { slot: TimedSlot; to: ReturnType<typeof timeInZone> }[] {
  if (zone === meetup.timeZone) return [];
  return Object.values(meetup.slots).flatMap((slot) => {
    if ("date" in slot) return [];
    const to = timeInZone(slot, meetup.timeZone, zone);
    return isSameTime(slot, to) ? [] : [{ slot, to }];
  });
}
