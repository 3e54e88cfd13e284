import type { Change } from "../../change/change.ts";
import { noChange } from "../../change/change.ts";
import { copyJson } from "../../change/json.ts";
import { instantOf } from "../../shared/instant.ts";
import { refuseFields } from "../../shared/refusal.ts";
import { slotOf, venueOf } from "../model/lookup.ts";
import type { Decision, SlotId, VenueId } from "../model/meetup.ts";
import { defineCommand } from "./define-command.ts";
import { addFormerTimes, removeFormerDecision } from "./former-times.ts";
import { accepted } from "./outcome.ts";

/** At least one of the two is named. */
export interface Decide {
  kind: "decide";
  slotId?: SlotId;
  venueId?: VenueId;
}

export interface Reopen {
  kind: "reopen";
}

/** A new decision replaces the old one completely: a venue that is not named is not kept (MS13). */
export const decide = defineCommand({
  kind: "decide",
  build: ({ decision }: { decision: Omit<Decide, "kind"> }): Decide => ({ kind: "decide", ...decision }),
  formErrors: (_, { slotId, venueId }) =>
    slotId === undefined && venueId === undefined ? [{ path: "slotId", message: "or venueId must be named" }] : [],
  rights: () => [["decide", "decide"]],
  find(meetup, { slotId, venueId }) {
    const slot = slotId === undefined ? undefined : slotOf(meetup, slotId);
    const venue = venueId === undefined ? undefined : venueOf(meetup, venueId);
    const missing = [
      ...(slotId !== undefined && (slot === undefined || slot.pending === true) ? ["slotId"] : []),
      ...(venueId !== undefined && (venue === undefined || venue.pending === true) ? ["venueId"] : []),
    ];
    if (missing.length > 0) return refuseFields("option_not_found", "No such option.", missing);
    return { ok: true, answer: undefined };
  },
  decide({ meetup }, { slotId, venueId }, { identity, now }) {
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
    if (slotId !== undefined) removeFormerDecision(meetup, change);
    else if (earlier !== undefined) addFormerTimes(meetup, [["decision", earlier]], change);
    return accepted(now, change);
  },
  rates: () => [{ rate: "edits", subject: "" }],
});

/** Reopening an open meetup is accepted and changes nothing (MS2): two people may press the button at once. */
export const reopen = defineCommand({
  kind: "reopen",
  build: (): Reopen => ({ kind: "reopen" }),
  rights: () => [["decide", "reopen"]],
  decide({ meetup }, _, { now }) {
    if (meetup.status === "open") return accepted(now, noChange());
    const change: Change = { set: { status: "open" }, unset: ["decision"] };
    const slotId = meetup.decision?.slotId;
    const slot = slotId === undefined ? undefined : slotOf(meetup, slotId);
    if (slot !== undefined) addFormerTimes(meetup, [["decision", slot]], change);
    return accepted(now, change);
  },
  rates: () => [{ rate: "edits", subject: "" }],
});
