import { may } from "../access/rights.ts";
import { noChange } from "../change/change.ts";
import { entry, has, participantOf, votesOf } from "../meetup/lookup.ts";
import type { MeetupRecord } from "../ports/meetup-store.ts";
import type { Leave } from "./command.ts";
import type { Circumstances, Outcome } from "./outcome.ts";
import { accepted } from "./outcome.ts";
import { noParticipant, notAllowed } from "./refusal.ts";
import { tokensOf } from "./tokens-of.ts";

/** Who leaves takes the answers along; comments, proposals and a decision stay, signed as of one who left (MS10). */
export function leave(
  { meetup, vault }: MeetupRecord,
  { participantId }: Leave,
  { identity, now }: Circumstances,
): Outcome {
  if (!may(meetup, identity, { leave: participantId })) return notAllowed("remove this participant");
  if (participantOf(meetup, participantId) === undefined) return noParticipant;

  const change = noChange();
  change.unset.push(`participants.${participantId}`);
  const votes = votesOf(meetup, participantId);
  if (votes !== undefined) change.unset.push(`votes.${participantId}`);
  for (const optionId of Object.keys(votes ?? {})) {
    for (const map of ["queue", "reconfirm"] as const) {
      if (has(entry<object>(meetup[map], optionId), participantId))
        change.unset.push(`${map}.${optionId}.${participantId}`);
    }
  }
  const secrets = noChange();
  for (const token of tokensOf(vault, participantId)) secrets.unset.push(`tokens.${token}`);
  for (const slotId of Object.keys(votes ?? {})) {
    if (has(entry(vault.answeredFor, slotId), participantId))
      secrets.unset.push(`answeredFor.${slotId}.${participantId}`);
  }
  if (has(vault.receipts, participantId)) secrets.unset.push(`receipts.${participantId}`);
  return accepted(now, change, secrets);
}
