import type { Change } from "../../change/change.ts";
import type { Slot } from "../model/meetup.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import { requireReconfirmation } from "./require-reconfirmation.ts";
import type { SlotTime } from "./slot-time.ts";
import { isSameTime, timeOf } from "./slot-time.ts";

/**
 * Writes the move field by field (MS3), and marks who must reconfirm (MS9, MS16). Queues do not change: only venues
 * have a capacity.
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
