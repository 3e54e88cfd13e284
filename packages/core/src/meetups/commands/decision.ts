import type { Change } from "../../change/change.ts";
import { noChange } from "../../change/change.ts";
import { copyJson } from "../../change/json.ts";
import { instantOf } from "../../shared/instant.ts";
import type { FieldError } from "../../shared/refusal.ts";
import { refuseFields } from "../../shared/refusal.ts";
import { slotOf, venueOf } from "../model/lookup.ts";
import type { Decision, Meetup, Reopened, SlotId, VenueId } from "../model/meetup.ts";
import type { Identity } from "../rights/identity.ts";
import { authorOf } from "../rights/identity.ts";
import { countsAsOrganiser } from "../rights/rights.ts";
import { tiedLeadersOf } from "../voting/tied-leaders.ts";
import type { RateDemand } from "./define-command.ts";
import { defineCommand } from "./define-command.ts";
import { addFormerTimes, removeFormerDecision } from "./former-times.ts";
import { accepted } from "./outcome.ts";
import { notTied } from "./refusals.ts";

/** At least one of the two is named; or a lot, and none of them. */
export interface Decide {
  kind: "decide";
  slotId?: SlotId;
  venueId?: VenueId;
  /** From 0 to below 1: which of the leaders that tie is chosen (MS19). */
  lot?: number;
}

export interface Reopen {
  kind: "reopen";
  reason?: string;
}

/** Past this, whoever decides for what had been drawn and taken back has chosen it, and not undone the reopening. */
const MAX_UNDO_MS = 60_000;

type ChosenOptions = Pick<Decision, "slotId" | "venueId" | "drawnFrom">;

/**
 * A new decision replaces the old one completely: a venue that is not named is not kept (MS13). A draw is made on the
 * state that the decision changes, so its leaders are those of that very version (MS8, MS19).
 */
export const decide = defineCommand({
  kind: "decide",
  build: (
    { decision: { draw, ...chosen } }: { decision: Pick<Decide, "slotId" | "venueId"> & { draw?: true } },
    made,
  ): Decide => ({ kind: "decide", ...chosen, ...(draw && { lot: made.lot }) }),
  formErrors: (_, command) => chosenErrors(command),
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
  decide({ meetup }, command, { identity, now }) {
    const choice = command.lot === undefined ? namedIn(command) : drawnBy(command.lot, meetup, now);
    if (choice === null) return notTied;
    const { drawnFrom, ...chosen } = choice;
    const decision: Decision = drawnBefore(meetup, command, now) ?? {
      ...chosen,
      at: instantOf(now),
      by: authorOf(identity),
      ...(drawnFrom !== undefined && { drawnFrom }),
    };
    const change = noChange();
    change.set.decision = copyJson(decision);
    if (meetup.status === "open") change.set.status = "decided";
    if (meetup.reopened !== undefined) change.unset.push("reopened");
    const earlier = meetup.decision?.slotId === undefined ? undefined : slotOf(meetup, meetup.decision.slotId);
    if (decision.slotId !== undefined) removeFormerDecision(meetup, change);
    else if (earlier !== undefined) addFormerTimes(meetup, [["decision", earlier]], change);
    return accepted(now, change);
  },
  rates: (meetup, { lot }, { identity }) => [
    { rate: "edits", subject: "" },
    ...(lot === undefined ? [] : [drawRate(meetup, identity)]),
  ],
});

function chosenErrors({ slotId, venueId, lot }: Decide): FieldError[] {
  const namesNothing = slotId === undefined && venueId === undefined;
  if (lot !== undefined)
    return namesNothing ? [] : [{ path: "draw", message: "chooses the slot and the venue; name neither" }];
  return namesNothing ? [{ path: "slotId", message: "or venueId must be named" }] : [];
}

function namedIn({ slotId, venueId }: Decide): ChosenOptions {
  return { ...(slotId !== undefined && { slotId }), ...(venueId !== undefined && { venueId }) };
}

function drawnBy(lot: number, meetup: Meetup, now: number): ChosenOptions | null {
  const leaders = tiedLeadersOf(meetup, now);
  const drawn = leaders[Math.floor(lot * leaders.length)];
  return drawn === undefined ? null : { ...drawn, drawnFrom: leaders.length };
}

/**
 * The drawn decision that this command brings back by undoing its reopening: it stays a drawn one, with its time and
 * author. No command can say that of itself (MS19).
 */
function drawnBefore({ reopened }: Meetup, { slotId, venueId }: Decide, now: number): Decision | undefined {
  if (reopened?.drawn === undefined) return undefined;
  if (now - Date.parse(reopened.at) > MAX_UNDO_MS) return undefined;
  const { drawn } = reopened;
  return drawn.slotId === slotId && drawn.venueId === venueId ? drawn : undefined;
}

/** The organiser's apart from all others', who could otherwise use up a rate that is too small to reserve a tenth of. */
function drawRate(meetup: Meetup, identity: Identity): RateDemand {
  return { rate: "draws", subject: countsAsOrganiser(meetup, identity) ? "organiser" : "others" };
}

/**
 * Says who reopened, and why if they say so. Reopening an open meetup is accepted and changes nothing (MS2): two people
 * may press the button at once, and the first one is named.
 */
export const reopen = defineCommand({
  kind: "reopen",
  build: ({ reason }: { reason?: string }): Reopen => ({ kind: "reopen", ...(reason !== undefined && { reason }) }),
  rights: () => [["decide", "reopen"]],
  decide({ meetup }, { reason }, { identity, now }) {
    if (meetup.status === "open") return accepted(now, noChange());
    const reopened: Reopened = {
      at: instantOf(now),
      by: authorOf(identity),
      ...(reason !== undefined && { reason }),
      ...(meetup.decision?.drawnFrom !== undefined && { drawn: meetup.decision }),
    };
    const change: Change = { set: { status: "open", reopened: copyJson(reopened) }, unset: ["decision"] };
    const slotId = meetup.decision?.slotId;
    const slot = slotId === undefined ? undefined : slotOf(meetup, slotId);
    if (slot !== undefined) addFormerTimes(meetup, [["decision", slot]], change);
    return accepted(now, change);
  },
  rates: () => [{ rate: "edits", subject: "" }],
});
