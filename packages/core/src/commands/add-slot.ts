import { may } from "../access/rights.ts";
import { noChange } from "../change/change.ts";
import { copyJson } from "../change/json.ts";
import { nextOrder } from "../meetup/option-order.ts";
import type { MeetupRecord } from "../ports/meetup-store.ts";
import type { AddSlot } from "./command.ts";
import type { Circumstances, Outcome } from "./outcome.ts";
import { accepted } from "./outcome.ts";
import { proposal } from "./proposal.ts";
import { malformed, notAllowed } from "./refusal.ts";
import { noRoomForOption } from "./room.ts";
import { slotTimeErrors } from "./slot-time.ts";

export function addSlot({ meetup }: MeetupRecord, { slot }: AddSlot, { identity, now }: Circumstances): Outcome {
  const errors = slotTimeErrors(slot, meetup.timeZone, now);
  if (errors.length > 0) return malformed(errors);
  if (!may(meetup, identity, "propose")) return notAllowed("propose a time");
  const noRoom = noRoomForOption(meetup, "slots", identity);
  if (noRoom !== null) return noRoom;

  const change = noChange();
  change.set[`slots.${slot.id}`] = copyJson({ ...slot, ...proposal(meetup, identity), order: nextOrder(meetup) });
  return accepted(now, change);
}
