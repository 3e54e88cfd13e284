import type { Change } from "../change/change.ts";
import { voteOf } from "../meetup/lookup.ts";
import type { Meetup, ParticipantId, Slot } from "../meetup/meetup.ts";
import type { SlotTime } from "./command.ts";
import { isSameTime, timeOf } from "./slot-time.ts";

/**
 * Writes the move of a slot into `change`, field by field (MS3), and asks everybody who answered it again (MS9). Places
 * in a queue are not touched: only venues have a capacity, and a venue does not move.
 */
export function moveSlot(meetup: Meetup, slot: Slot, to: SlotTime, change: Change): void {
  const from = timeOf(slot);
  if (isSameTime(from, to)) return;
  const fields = ["start", "end", "date"] as const;
  const before: { [F in (typeof fields)[number]]?: string } = from;
  const after: { [F in (typeof fields)[number]]?: string } = to;
  for (const field of fields) {
    const value = after[field];
    const path = `slots.${slot.id}.${field}`;
    if (value === undefined && before[field] !== undefined) change.unset.push(path);
    if (value !== undefined && value !== before[field]) change.set[path] = value;
  }
  const asked: Record<ParticipantId, true> = {};
  for (const id of Object.keys(meetup.votes)) if (voteOf(meetup, id, slot.id) !== undefined) asked[id] = true;
  if (Object.keys(asked).length > 0) change.set[`reconfirm.${slot.id}`] = asked;
}
