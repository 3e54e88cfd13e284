import type { Identity } from "../access/identity.ts";
import { may } from "../access/rights.ts";
import { type Change, noChange } from "../change/change.ts";
import { copyJson } from "../change/json.ts";
import type { Meetup, Slot } from "../meetup/meetup.ts";
import { nextOrder } from "../meetup/option-order.ts";
import type { MeetupRecord } from "../ports/meetup-store.ts";
import type { AddSlot } from "./command.ts";
import type { Circumstances, Outcome } from "./outcome.ts";
import { accepted } from "./outcome.ts";
import { proposal, waitsForApproval } from "./proposal.ts";
import { malformed, notAllowed } from "./refusal.ts";
import { noRoomForOption } from "./room.ts";
import { slotAt, slotTimeErrors } from "./slot-time.ts";

/** A time that is there already is not added again: votes for it would be divided between the two. */
export function addSlot({ meetup }: MeetupRecord, { slot }: AddSlot, { identity, now }: Circumstances): Outcome {
  const errors = slotTimeErrors(slot, meetup.timeZone, now);
  if (errors.length > 0) return malformed(errors);
  if (!may(meetup, identity, "propose")) return notAllowed("propose a time");
  const there = slotAt(meetup, slot);
  if (there !== undefined) return { ...accepted(now, alsoProposed(meetup, there, identity)), kept: { id: there.id } };
  const noRoom = noRoomForOption(meetup, "slots", identity);
  if (noRoom !== null) return noRoom;

  const change = noChange();
  change.set[`slots.${slot.id}`] = copyJson({
    ...slot,
    ...proposal(meetup, { identity, now }),
    order: nextOrder(meetup),
  });
  return accepted(now, change);
}

/** What changes of a time that somebody proposes again: it waits no longer when what they propose would not wait. */
function alsoProposed(meetup: Meetup, there: Slot, identity: Identity): Change {
  const change = noChange();
  if (there.pending === true && !waitsForApproval(meetup, identity)) change.unset.push(`slots.${there.id}.pending`);
  return change;
}
