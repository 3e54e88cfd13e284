import type { Change } from "../../change/change.ts";
import { noChange } from "../../change/change.ts";
import { notAllowed } from "../../shared/refusal.ts";
import { slotOf } from "../model/lookup.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import { may } from "../rights/rights.ts";
import type { Reopen } from "./command.ts";
import { addFormerTimes } from "./former-times.ts";
import type { CommandContext, Outcome } from "./outcome.ts";
import { accepted } from "./outcome.ts";

/** Reopening an open meetup is accepted and changes nothing (MS2): two people may press the button at once. */
export function reopen({ meetup }: MeetupRecord, _: Reopen, { identity, now }: CommandContext): Outcome {
  if (!may(meetup, identity, "decide")) return notAllowed("reopen");
  if (meetup.status === "open") return accepted(now, noChange());
  const change: Change = { set: { status: "open" }, unset: ["decision"] };
  const slotId = meetup.decision?.slotId;
  const slot = slotId === undefined ? undefined : slotOf(meetup, slotId);
  if (slot !== undefined) addFormerTimes(meetup, [["decision", slot]], change);
  return accepted(now, change);
}
