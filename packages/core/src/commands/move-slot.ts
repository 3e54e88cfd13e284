import type { Change } from "../change/change.ts";
import type { Slot } from "../meetup/meetup.ts";
import type { MeetupRecord } from "../ports/meetup-store.ts";
import { requireReconfirmation } from "./ask-again.ts";
import type { SlotTime } from "./command.ts";
import { isSameTime, timeOf } from "./slot-time.ts";

/**
 * Writes the move of a slot into `changes`, field by field (MS3), and asks those again who answered for another time
 * (MS9, MS16). Places in a queue are not touched: only venues have a capacity, and a venue does not move.
 */
export function moveSlot(
  record: MeetupRecord,
  slot: Slot,
  to: SlotTime,
  changes: { meetup: Change; vault: Change },
): void {
  const from = timeOf(slot);
  if (isSameTime(from, to)) return;
  const fields = ["start", "end", "date"] as const;
  const before: { [F in (typeof fields)[number]]?: string } = from;
  const after: { [F in (typeof fields)[number]]?: string } = to;
  for (const field of fields) {
    const value = after[field];
    const path = `slots.${slot.id}.${field}`;
    if (value === undefined && before[field] !== undefined) changes.meetup.unset.push(path);
    if (value !== undefined && value !== before[field]) changes.meetup.set[path] = value;
  }
  requireReconfirmation(record, { slotId: slot.id, from, to }, changes);
}
