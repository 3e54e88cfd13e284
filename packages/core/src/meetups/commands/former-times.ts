import type { Change } from "../../change/change.ts";
import { hasOwnKey } from "../../shared/own-value.ts";
import { limits } from "../model/limits.ts";
import type { Meetup, Slot, SlotId } from "../model/meetup.ts";
import type { SlotTime } from "./slot-time.ts";
import { timeOf } from "./slot-time.ts";

/**
 * Adds the slots' times to `formerTimes`, under the slot's id or "decision", because calendars may still show them. At
 * most as many are kept as a meetup may have slots; the earliest are dropped. Call once per change with all slots that
 * it removes: the count starts from the stored ones.
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

/** A slot is chosen again, so calendars get its time under the decision's own id. */
export function removeFormerDecision(meetup: Meetup, change: Change): void {
  if (hasOwnKey(meetup.formerTimes, "decision")) change.unset.push("formerTimes.decision");
}

function endOf(time: SlotTime): string {
  return "date" in time ? time.date : time.end;
}
