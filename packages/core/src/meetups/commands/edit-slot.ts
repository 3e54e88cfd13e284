import { noChange } from "../../change/change.ts";
import type { FieldError } from "../../shared/refusal.ts";
import { notAllowed, optionNotFound, refuse, validationFailed, votingClosedForMoves } from "../../shared/refusal.ts";
import { isChosen, slotOf } from "../model/lookup.ts";
import type { Meetup, Slot } from "../model/meetup.ts";
import { isDeadlineOver } from "../model/voting-open.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import { may } from "../rights/rights.ts";
import type { EditSlot, SlotEdit, SlotTime } from "./command.ts";
import { moveSlot } from "./move-slot.ts";
import type { CommandContext, Outcome } from "./outcome.ts";
import { accepted } from "./outcome.ts";
import { editedTime, isSameTime, slotAt, slotTimeErrors, timeOf } from "./slot-time.ts";

export function editSlot(record: MeetupRecord, command: EditSlot, { identity, now }: CommandContext): Outcome {
  const { meetup } = record;
  const { slotId, edit } = command;
  const slot = slotOf(meetup, slotId);
  const to = slot && validatedTime(meetup, slot, edit, now);
  if (Array.isArray(to)) return validationFailed(to);
  // Who may approve may edit: the organiser may both.
  const approves = edit.pending === false;
  if (!may(meetup, identity, approves ? "approve" : "edit"))
    return notAllowed(`${approves ? "approve" : "move"} this time`);
  if (slot === undefined || to === undefined) return optionNotFound;
  const moves = !isSameTime(timeOf(slot), to);
  if (moves && isChosen(meetup, slotId)) {
    return refuse("option_decided", "The decided slot cannot be moved; reopen first.");
  }
  if (moves && isDeadlineOver(meetup.settings.deadline, now)) return votingClosedForMoves;
  if (moves && slotAt(meetup, to, slotId) !== undefined)
    return refuse("slot_exists", "Another slot is at this time already.");

  const changes = { meetup: noChange(), vault: noChange() };
  moveSlot(record, slot, to, changes);
  if (approves && slot.pending === true) changes.meetup.unset.push(`slots.${slotId}.pending`);
  return accepted(now, changes.meetup, changes.vault);
}

/**
 * The slot's time after the edit, or what is wrong with it. Only a real move is judged: an old slot may be approved, or
 * sent with its own time.
 */
function validatedTime(meetup: Meetup, slot: Slot, edit: SlotEdit, now: number): SlotTime | FieldError[] {
  const to = editedTime(slot, edit);
  if (Array.isArray(to) || isSameTime(timeOf(slot), to)) return to;
  const errors = slotTimeErrors(to, meetup.timeZone, now);
  if (errors.length === 0) return to;
  // The error belongs to a field that was sent.
  return errors.map((error) =>
    error.path === "end" && edit.end === undefined ? { path: "start", message: startMessage(error) } : error,
  );
}

function startMessage(error: FieldError): string {
  return error.message === "must be after start"
    ? "must be before end"
    : error.message.replace("after start", "before end");
}
