import { noChange } from "../../change/change.ts";
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
import { addProposersYes, type ProposersVote } from "./proposers-yes.ts";
import { optionNotFound, votingClosedForMoves } from "./refusals.ts";
import type { NewSlot, SlotEdit, SlotTime } from "./slot-time.ts";
import { editedTime, isSameTime, slotAt, slotTimeErrors, timeOf } from "./slot-time.ts";

export interface AddSlot {
  kind: "addSlot";
  slot: NewSlot;
  vote?: ProposersVote;
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
  build: ({ slot, vote }: { slot: SlotTime; vote?: ProposersVote }, { id }): AddSlot => ({
    kind: "addSlot",
    slot: { id, ...slot },
    ...(vote !== undefined && { vote }),
  }),
  formErrors: (meetup, { slot }, now) => slotTimeErrors(slot, meetup.timeZone, now),
  rights: () => [["propose", "propose a time"]],
  decide(record, { slot, vote }, { identity, now }) {
    const { meetup } = record;
    const changes = { meetup: noChange(), vault: noChange() };
    const existing = slotAt(meetup, slot);
    if (existing !== undefined) {
      const approves = isApprovedBy(meetup, existing, identity);
      if (approves) changes.meetup.unset.push(`slots.${existing.id}.pending`);
      const { pending, ...approved } = existing;
      if (vote !== undefined) addProposersYes(record, approves ? approved : existing, { identity, now }, changes);
      return { ...accepted(now, changes.meetup, changes.vault), receiptContent: { id: existing.id } };
    }
    const tooMany = refuseTooManyOptions(meetup, "slots", identity);
    if (tooMany !== null) return tooMany;

    const added = { ...slot, ...proposalFields(meetup, { identity, now }), order: nextOrder(meetup) };
    changes.meetup.set[`slots.${slot.id}`] = copyJson(added);
    if (vote !== undefined) addProposersYes(record, added, { identity, now }, changes);
    return accepted(now, changes.meetup, changes.vault);
  },
  rates: (meetup, _, sender) => proposalRates(meetup, sender),
  answer: (meetup, { slot: { id } }, content) =>
    found(slotOf(meetup, content.id ?? id), optionNotFound, (slot) => ({ slot })),
});

/** Whether a slot that waits does so no longer once this sender proposes its time again: theirs would need no approval. */
function isApprovedBy(meetup: Meetup, existing: Slot, identity: Identity): boolean {
  return existing.pending === true && !waitsForApproval(meetup, identity);
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
