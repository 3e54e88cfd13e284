import type { Change } from "../../change/change.ts";
import { noChange } from "../../change/change.ts";
import { hasOwnKey, ownValue } from "../../shared/own-value.ts";
import { refuseFields } from "../../shared/refusal.ts";
import { optionOf, participantOf, venueOf, voteOf } from "../model/lookup.ts";
import type { Meetup, OptionId, ParticipantId, Vote } from "../model/meetup.ts";
import { isVotingOpen } from "../model/voting-open.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import { defineCommand } from "./define-command.ts";
import { accepted } from "./outcome.ts";

export interface CastVotes {
  kind: "castVotes";
  participantId: ParticipantId;
  /** The named options only; null withdraws. */
  votes: Record<OptionId, Vote | null>;
}

/**
 * All or nothing. Only single entries are looked up, never a whole map, so that a vote costs the same with 10 and with
 * 10,000 participants.
 */
export const castVotes = defineCommand({
  kind: "castVotes",
  build: (input: Omit<CastVotes, "kind">): CastVotes => ({ kind: "castVotes", ...input }),
  rights: ({ participantId }) => [[{ actAs: participantId }, "vote for this participant"]],
  find(meetup, { votes }) {
    const missing = Object.keys(votes).filter((optionId) => takesNoVotes(meetup, optionId));
    if (missing.length > 0) return refuseFields("option_not_found", "No such option.", missing.map(pathOf));
    return { ok: true, answer: undefined };
  },
  decide(record, { participantId, votes }, { now }) {
    const { meetup } = record;
    const optionIds = Object.keys(votes);
    // Also for options that a decision left out: for the voter they are closed. `option_decided` is about the chosen
    // ones.
    const closed = optionIds.filter((optionId) => !isVotingOpen(meetup, optionId, now));
    if (closed.length > 0) return refuseFields("voting_closed", "Voting is closed.", closed.map(pathOf));

    const changes = { meetup: noChange(), vault: noChange() };
    if (optionIds.some((optionId) => votes[optionId] !== null)) endBlindness(meetup, participantId, changes.meetup);
    for (const optionId of optionIds) {
      const hasCapacity = venueOf(meetup, optionId)?.capacity !== undefined;
      setAnswer(record, participantId, { optionId, vote: votes[optionId] ?? null, hasCapacity }, changes);
    }
    return accepted(now, changes.meetup, changes.vault);
  },
  // Votes are limited by address and by socket.
  rates: () => [],
});

function takesNoVotes(meetup: Meetup, optionId: OptionId): boolean {
  const option = optionOf(meetup, optionId);
  return option === undefined || option.pending === true;
}

const pathOf = (optionId: OptionId): string => `votes.${optionId}`;

/** Answering ends the blindness of a re-linked participant (RT12); withdrawing an answer does not. */
export function endBlindness(meetup: Meetup, participantId: ParticipantId, change: Change): void {
  if (participantOf(meetup, participantId)?.blind) change.unset.push(`participants.${participantId}.blind`);
}

/** Adds to `changes` what one answer changes; null withdraws. */
export function setAnswer(
  { meetup, vault }: MeetupRecord,
  participantId: ParticipantId,
  { optionId, vote, hasCapacity }: { optionId: OptionId; vote: Vote | null; hasCapacity: boolean },
  changes: { meetup: Change; vault: Change },
): void {
  const change = changes.meetup;
  const before = voteOf(meetup, participantId, optionId);
  const votePath = `votes.${participantId}.${optionId}`;
  if (vote === null && before !== undefined) change.unset.push(votePath);
  if (vote !== null && vote !== before) change.set[votePath] = vote;

  // A repeated yes keeps its number in the queue. Another answer removes it, and a later yes gets a new one (MS12).
  const isQueued = hasOwnKey(ownValue(meetup.queue, optionId), participantId);
  const queuePath = `queue.${optionId}.${participantId}`;
  if (vote !== "yes" && isQueued) change.unset.push(queuePath);
  if (vote === "yes" && hasCapacity && !isQueued) change.set[queuePath] = meetup.version + 1;

  // Any answer after a move counts for the new time, also the same answer and a withdrawal (MS9).
  if (hasOwnKey(ownValue(meetup.reconfirm, optionId), participantId)) {
    change.unset.push(`reconfirm.${optionId}.${participantId}`);
  }
  if (hasOwnKey(ownValue(vault.answeredFor, optionId), participantId)) {
    changes.vault.unset.push(`answeredFor.${optionId}.${participantId}`);
  }
}
