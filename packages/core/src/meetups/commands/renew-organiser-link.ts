import { noChange } from "../../change/change.ts";
import { notAllowed } from "../../shared/refusal.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import { may } from "../rights/rights.ts";
import type { RenewOrganiserLink } from "./command.ts";
import type { CommandContext, Outcome } from "./outcome.ts";
import { accepted } from "./outcome.ts";

/**
 * Makes a new organiser link and revokes the old one in the same write (MS14). Participants who joined with the old
 * link lose the organiser mark, because others may have had it; the one named at the creation keeps it.
 */
export function renewOrganiserLink(
  { meetup }: MeetupRecord,
  { token }: RenewOrganiserLink,
  { identity, now }: CommandContext,
): Outcome {
  if (!may(meetup, identity, "renewLink")) return notAllowed("make a new organiser link");
  const change = noChange();
  for (const { id, organiser, joinedAt } of Object.values(meetup.participants)) {
    if (organiser && joinedAt !== meetup.createdAt) change.unset.push(`participants.${id}.organiser`);
  }
  return accepted(now, change, { set: { organiser: token }, unset: [] });
}
