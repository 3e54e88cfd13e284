import type { Identity } from "../access/identity.ts";
import { may } from "../access/rights.ts";
import { type Change, noChange } from "../change/change.ts";
import { copyJson } from "../change/json.ts";
import type { Meetup, Slot } from "../meetup/meetup.ts";
import { nextOrder } from "../meetup/option-order.ts";
import type { MeetupRecord } from "../ports/meetup-store.ts";
import type { AddSlot } from "./command.ts";
import type { CommandContext, Outcome } from "./outcome.ts";
import { accepted } from "./outcome.ts";
import { proposalFields, waitsForApproval } from "./proposal.ts";
import { notAllowed, validationFailed } from "./refusal.ts";
import { refuseTooManyOptions } from "./room.ts";
import { slotAt, slotTimeErrors } from "./slot-time.ts";

/** A time that is there already is not added again: votes for it would be divided between the two. */
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

/** What changes of a time that somebody proposes again: it waits no longer when what they propose would not wait. */
function approveIfProposedAgain(meetup: Meetup, existing: Slot, identity: Identity): Change {
  const change = noChange();
  if (existing.pending === true && !waitsForApproval(meetup, identity))
    change.unset.push(`slots.${existing.id}.pending`);
  return change;
}
