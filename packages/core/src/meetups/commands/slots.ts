import { type Change, noChange } from "../../change/change.ts";
import { copyJson } from "../../change/json.ts";
import type { FieldError } from "../../shared/refusal.ts";
import { refuse, validationFailed } from "../../shared/refusal.ts";
import { isChosen, slotOf } from "../model/lookup.ts";
import type { Meetup, Slot, SlotId } from "../model/meetup.ts";
import { nextOrder } from "../model/option-order.ts";
import { isDeadlineOver } from "../model/voting-open.ts";
import type { Identity } from "../rights/identity.ts";
import { defineCommand, found } from "./define-command.ts";
import { refuseTooManyOptions } from "./limit-checks.ts";
import { moveSlot } from "./move-slot.ts";
import { accepted } from "./outcome.ts";
import { proposalFields, proposalRates, waitsForApproval } from "./proposal.ts";
import { optionNotFound, votingClosedForMoves } from "./refusals.ts";
import type { NewSlot, SlotEdit, SlotTime } from "./slot-time.ts";
import { editedTime, isSameTime, slotAt, slotTimeErrors, timeOf } from "./slot-time.ts";

export interface AddSlot {
  kind: "addSlot";
  slot: NewSlot;
}

export interface EditSlot {
  kind: "editSlot";
  slotId: SlotId;
  edit: SlotEdit;
}

/** If a slot with this time exists, it is the answer: two slots at one time would split the votes. */
export const addSlot = defineCommand({
  kind: "addSlot",
  makes: "s",
  build: ({ slot }: { slot: SlotTime }, { id }): AddSlot => ({ kind: "addSlot", slot: { id, ...slot } }),
  formErrors: (meetup, { slot }, now) => slotTimeErrors(slot, meetup.timeZone, now),
  rights: () => [["propose", "propose a time"]],
  decide({ meetup }, { slot }, { identity, now }) {
    const existing = slotAt(meetup, slot);
    if (existing !== undefined)
      return {
        ...accepted(now, approveIfProposedAgain(meetup, existing, identity)),
        receiptContent: { id: existing.id },
      };
    const tooMany = refuseTooManyOptions(meetup, "slots", identity);
    if (tooMany !== null) return tooMany;

    const change = noChange();
    change.set[`slots.${slot.id}`] = copyJson({
      ...slot,
      ...proposalFields(meetup, { identity, now }),
      order: nextOrder(meetup),
    });
    return accepted(now, change);
  },
  rates: (meetup, _, sender) => proposalRates(meetup, sender),
  answer: (meetup, { slot: { id } }, content) =>
    found(slotOf(meetup, content.id ?? id), optionNotFound, (slot) => ({ slot })),
});

/**
 * The change when an existing time is proposed again: a pending slot is approved if this proposal would not need
 * approval.
 */
function approveIfProposedAgain(meetup: Meetup, existing: Slot, identity: Identity): Change {
  const change = noChange();
  if (existing.pending === true && !waitsForApproval(meetup, identity))
    change.unset.push(`slots.${existing.id}.pending`);
  return change;
}

export const editSlot = defineCommand({
  kind: "editSlot",
  build: ({ slotId, edit }: Omit<EditSlot, "kind">): EditSlot => ({ kind: "editSlot", slotId, edit }),
  formErrors(meetup, { slotId, edit }, now) {
    const slot = slotOf(meetup, slotId);
    return slot === undefined ? [] : editErrors(meetup, slot, edit, now);
  },
  // Who may approve may edit: the organiser may both.
  rights: ({ edit }) => [edit.pending === false ? ["approve", "approve this time"] : ["edit", "move this time"]],
  find: (meetup, { slotId }) => found(slotOf(meetup, slotId), optionNotFound),
  decide(record, { slotId, edit }, { now }, slot) {
    const { meetup } = record;
    const to = editedTime(slot, edit);
    if (Array.isArray(to)) return validationFailed(to);
    const moves = !isSameTime(timeOf(slot), to);
    if (moves && isChosen(meetup, slotId)) {
      return refuse("option_decided", "The decided slot cannot be moved; reopen first.");
    }
    if (moves && isDeadlineOver(meetup.settings.deadline, now)) return votingClosedForMoves;
    if (moves && slotAt(meetup, to, slotId) !== undefined)
      return refuse("slot_exists", "Another slot is at this time already.");

    const changes = { meetup: noChange(), vault: noChange() };
    moveSlot(record, slot, to, changes);
    if (edit.pending === false && slot.pending === true) changes.meetup.unset.push(`slots.${slotId}.pending`);
    return accepted(now, changes.meetup, changes.vault);
  },
  rates: () => [{ rate: "edits", subject: "" }],
  rateRight: () => "edit",
  answer: (meetup, { slotId }) => found(slotOf(meetup, slotId), optionNotFound, (slot) => ({ slot })),
});

/**
 * What is wrong with the slot's time after the edit. Only a real move is judged: an old slot may be approved, or sent
 * with its own time.
 */
function editErrors(meetup: Meetup, slot: Slot, edit: SlotEdit, now: number): FieldError[] {
  const to = editedTime(slot, edit);
  if (Array.isArray(to)) return to;
  if (isSameTime(timeOf(slot), to)) return [];
  // The error belongs to a field that was sent.
  return slotTimeErrors(to, meetup.timeZone, now).map((error) =>
    error.path === "end" && edit.end === undefined ? { path: "start", message: startMessage(error) } : error,
  );
}

function startMessage(error: FieldError): string {
  return error.message === "must be after start"
    ? "must be before end"
    : error.message.replace("after start", "before end");
}
