import { noChange } from "../../change/change.ts";
import { notAllowed, participantNotFound } from "../../shared/refusal.ts";
import { participantOf } from "../model/lookup.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import { may } from "../rights/rights.ts";
import type { Leave } from "./command.ts";
import type { CommandContext, Outcome } from "./outcome.ts";
import { accepted } from "./outcome.ts";
import { commentsBy, unsetParticipant, unsetTokensAndReceipts } from "./unset-participant.ts";

/**
 * Removes the participant's answers, and the comments if asked for (MS17). Proposals, decisions and remaining comments
 * keep the id of the participant who has left (MS10).
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
