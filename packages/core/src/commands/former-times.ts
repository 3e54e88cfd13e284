import type { Change } from "../change/change.ts";
import { limits } from "../meetup/limits.ts";
import { has } from "../meetup/lookup.ts";
import type { Meetup, Slot, SlotId } from "../meetup/meetup.ts";
import type { SlotTime } from "./command.ts";
import { timeOf } from "./slot-time.ts";

/**
 * Writes into `change` that calendars may still have the time of `slot`, as the slot's own or as the decision's. As many
 * are kept as a meetup may have slots; the earliest time gives way.
 */
export function keepFormerTime(meetup: Meetup, key: SlotId | "decision", slot: Slot, change: Change): void {
  const kept = Object.entries(meetup.formerTimes ?? {}).filter(([other]) => other !== key);
  if (kept.length >= limits.slots) {
    const [[earliest] = [key]] = kept.sort(([, a], [, b]) => (endOf(a) < endOf(b) ? -1 : 1));
    change.unset.push(`formerTimes.${earliest}`);
  }
  change.set[`formerTimes.${key}`] = timeOf(slot);
}

/** The decision is back in calendars under the id that it had there. */
export function forgetFormerDecision(meetup: Meetup, change: Change): void {
  if (has(meetup.formerTimes, "decision")) change.unset.push("formerTimes.decision");
}

function endOf(time: SlotTime): string {
  return "date" in time ? time.date : time.end;
}
