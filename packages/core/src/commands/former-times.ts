import type { Change } from "../change/change.ts";
import { limits } from "../meetup/limits.ts";
import { hasOwnKey } from "../meetup/lookup.ts";
import type { Meetup, Slot, SlotId } from "../meetup/meetup.ts";
import type { SlotTime } from "./command.ts";
import { timeOf } from "./slot-time.ts";

/**
 * Writes into `change` that calendars may still have the times of these slots, as the slots' own or as the decision's.
 * As many are kept as a meetup may have slots; the earliest of those kept so far give way. All that one change removes
 * are named in one call, because each call counts those that the meetup had before.
 */
export function addFormerTimes(
  meetup: Meetup,
  slots: readonly (readonly [key: SlotId | "decision", slot: Slot])[],
  change: Change,
): void {
  const keys = new Set<string>(slots.map(([key]) => key));
  const kept = Object.entries(meetup.formerTimes ?? {}).filter(([other]) => !keys.has(other));
  const tooMany = Math.max(0, kept.length + keys.size - limits.slots);
  kept.sort(([, a], [, b]) => (endOf(a) < endOf(b) ? -1 : 1));
  for (const [earliest] of kept.slice(0, tooMany)) change.unset.push(`formerTimes.${earliest}`);
  for (const [key, slot] of slots) change.set[`formerTimes.${key}`] = timeOf(slot);
}

/** The decision is back in calendars under the id that it had there. */
export function removeFormerDecision(meetup: Meetup, change: Change): void {
  if (hasOwnKey(meetup.formerTimes, "decision")) change.unset.push("formerTimes.decision");
}

function endOf(time: SlotTime): string {
  return "date" in time ? time.date : time.end;
}
