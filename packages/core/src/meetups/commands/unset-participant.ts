import type { Change } from "../../change/change.ts";
import { hasOwnKey, ownValue } from "../../shared/own-value.ts";
import { votesOf } from "../model/lookup.ts";
import type { CommentId, Meetup, OptionId, ParticipantId } from "../model/meetup.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import type { Vault } from "../rights/vault.ts";

const nothingElse: ReadonlySet<OptionId> = new Set();

/** Unsets the participant and the answers, except at options that the same change removes. */
export function unsetParticipant(
  { meetup, vault }: MeetupRecord,
  participantId: ParticipantId,
  changes: { meetup: Change; vault: Change },
  removedOptions: ReadonlySet<OptionId> = nothingElse,
): void {
  changes.meetup.unset.push(`participants.${participantId}`);
  const votes = votesOf(meetup, participantId);
  if (votes !== undefined) changes.meetup.unset.push(`votes.${participantId}`);
  for (const optionId of Object.keys(votes ?? {})) {
    if (removedOptions.has(optionId)) continue;
    for (const map of ["queue", "reconfirm"] as const) {
      if (hasOwnKey(ownValue<object>(meetup[map], optionId), participantId))
        changes.meetup.unset.push(`${map}.${optionId}.${participantId}`);
    }
    if (hasOwnKey(ownValue(vault.answeredFor, optionId), participantId))
      changes.vault.unset.push(`answeredFor.${optionId}.${participantId}`);
  }
}

export function commentsBy(meetup: Meetup, people: ReadonlySet<ParticipantId>): CommentId[] {
  return Object.values(meetup.comments).flatMap(({ id, participantId }) => (people.has(participantId) ? [id] : []));
}

/** Unsets these participants' reactions, except to comments that the same change removes. */
export function unsetReactions(
  meetup: Meetup,
  people: ReadonlySet<ParticipantId>,
  removedComments: ReadonlySet<CommentId>,
  change: Change,
): void {
  for (const { id, reactions } of Object.values(meetup.comments)) {
    if (reactions === undefined || removedComments.has(id)) continue;
    for (const person of Object.keys(reactions))
      if (people.has(person)) change.unset.push(`comments.${id}.reactions.${person}`);
  }
}

/** Nobody who is gone answers for those who stay. */
export function unsetProxies(meetup: Meetup, people: ReadonlySet<ParticipantId>, change: Change): void {
  for (const { id, proxy } of Object.values(meetup.participants))
    if (proxy !== undefined && people.has(proxy) && !people.has(id)) change.unset.push(`participants.${id}.proxy`);
}

/** Unsets the tokens and receipts of these participants; one pass over all tokens. */
export function unsetTokensAndReceipts(vault: Vault, people: ReadonlySet<ParticipantId>, change: Change): void {
  for (const [token, id] of Object.entries(vault.tokens)) if (people.has(id)) change.unset.push(`tokens.${token}`);
  for (const id of people) if (hasOwnKey(vault.receipts, id)) change.unset.push(`receipts.${id}`);
}
