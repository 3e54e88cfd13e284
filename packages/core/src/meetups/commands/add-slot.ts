import { type Change, noChange } from "../../change/change.ts";
import { copyJson } from "../../change/json.ts";
import { notAllowed, validationFailed } from "../../shared/refusal.ts";
import type { Meetup, Slot } from "../model/meetup.ts";
import { nextOrder } from "../model/option-order.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import type { Identity } from "../rights/identity.ts";
import { may } from "../rights/rights.ts";
import type { AddSlot } from "./command.ts";
import { refuseTooManyOptions } from "./limit-checks.ts";
import type { CommandContext, Outcome } from "./outcome.ts";
import { accepted } from "./outcome.ts";
import { proposalFields, waitsForApproval } from "./proposal.ts";
import { slotAt, slotTimeErrors } from "./slot-time.ts";

/** If a slot with this time exists, it is the answer: two slots at one time would split the votes. */
export function addSlot({ meetup }: MeetupRecord, { slot }: AddSlot, { identity, now }: CommandContext): Outcome {
  const errors = slotTimeErrors(slot, meetup.timeZone, now);
  if (errors.length > 0) return validationFailed(errors);
  if (!may(meetup, identity, "propose")) return notAllowed("propose a time");
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
}

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
