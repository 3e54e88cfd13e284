import { dayOf } from "../../shared/day.ts";
import { instantOf } from "../../shared/instant.ts";
import type { Meetup, Slot, SlotId } from "./meetup.ts";

/** Whether a slot has ended at `now`, in milliseconds since 1970; a whole day ends with that day in the meetup's zone. */
export function isOver(slot: Slot, zone: string, now: number): boolean {
  return "date" in slot ? slot.date < dayOf(instantOf(now), zone) : slot.end <= instantOf(now);
}

/** The slots that have ended. Until another one has, a ranking of the same version stays as it is. */
export function endedSlotIds({ slots, timeZone }: Pick<Meetup, "slots" | "timeZone">, now: number): Set<SlotId> {
  const ended = Object.values(slots).filter((slot) => isOver(slot, timeZone, now));
  return new Set(ended.map(({ id }) => id));
}
