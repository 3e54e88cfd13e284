import { noChange } from "../../change/change.ts";
import { copyJson } from "../../change/json.ts";
import { instantOf } from "../../shared/instant.ts";
import { notAllowed, refuseFields, validationFailed } from "../../shared/refusal.ts";
import { slotOf, venueOf } from "../model/lookup.ts";
import type { Decision } from "../model/meetup.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import { may } from "../rights/rights.ts";
import type { Decide } from "./command.ts";
import { addFormerTimes, removeFormerDecision } from "./former-times.ts";
import type { CommandContext, Outcome } from "./outcome.ts";
import { accepted } from "./outcome.ts";

/** A new decision replaces the old one completely: a venue that is not named is not kept (MS13). */
export function decide(
  { meetup }: MeetupRecord,
  { slotId, venueId }: Decide,
  { identity, now }: CommandContext,
): Outcome {
  if (slotId === undefined && venueId === undefined)
    return validationFailed([{ path: "slotId", message: "or venueId must be named" }]);
  if (!may(meetup, identity, "decide")) return notAllowed("decide");
  const slot = slotId === undefined ? undefined : slotOf(meetup, slotId);
  const venue = venueId === undefined ? undefined : venueOf(meetup, venueId);
  const missing = [
    ...(slotId !== undefined && (slot === undefined || slot.pending === true) ? ["slotId"] : []),
    ...(venueId !== undefined && (venue === undefined || venue.pending === true) ? ["venueId"] : []),
  ];
  if (missing.length > 0) return refuseFields("option_not_found", "No such option.", missing);

  const decision: Decision = {
    ...(slotId !== undefined && { slotId }),
    ...(venueId !== undefined && { venueId }),
    at: instantOf(now),
    by: identity.kind === "participant" ? identity.id : identity.kind === "organiser" ? "organiser" : null,
  };
  const change = noChange();
  change.set.decision = copyJson(decision);
  if (meetup.status === "open") change.set.status = "decided";
  const earlier = meetup.decision?.slotId === undefined ? undefined : slotOf(meetup, meetup.decision.slotId);
  if (slot !== undefined) removeFormerDecision(meetup, change);
  else if (earlier !== undefined) addFormerTimes(meetup, [["decision", earlier]], change);
  return accepted(now, change);
}
