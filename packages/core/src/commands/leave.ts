import { may } from "../access/rights.ts";
import { noChange } from "../change/change.ts";
import { participantOf } from "../meetup/lookup.ts";
import type { MeetupRecord } from "../ports/meetup-store.ts";
import type { Leave } from "./command.ts";
import type { CommandContext, Outcome } from "./outcome.ts";
import { accepted } from "./outcome.ts";
import { notAllowed, participantNotFound } from "./refusal.ts";
import { commentsBy, unsetParticipant, unsetTokensAndReceipts } from "./without-person.ts";

/**
 * Who leaves takes the answers along, and the comments if that is asked for (MS17); proposals, a decision and whatever else
 * stays is signed as of one who left (MS10).
 */
export function leave(
  { meetup, vault }: MeetupRecord,
  { participantId, comments }: Leave,
  { identity, now }: CommandContext,
): Outcome {
  if (!may(meetup, identity, { leave: participantId })) return notAllowed("remove this participant");
  if (participantOf(meetup, participantId) === undefined) return participantNotFound;

  const changes = { meetup: noChange(), vault: noChange() };
  unsetParticipant({ meetup, vault }, participantId, changes);
  const leaving = new Set([participantId]);
  if (comments === true) for (const id of commentsBy(meetup, leaving)) changes.meetup.unset.push(`comments.${id}`);
  unsetTokensAndReceipts(vault, leaving, changes.vault);
  return accepted(now, changes.meetup, changes.vault);
}
