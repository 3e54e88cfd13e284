import type { OptionId, ParticipantId, Vote } from "@pintpoint/core";
import { newIdempotencyKey } from "../http/new-idempotency-key.ts";
import type { ProblemError } from "../http/problem-error.ts";
import type { Entry } from "./entry.ts";
import { isRoute, votesIn } from "./entry.ts";

/** Whether the entry is signed by that participant. */
export function isOf(entry: Entry, participantId: ParticipantId): boolean {
  return typeof entry.as === "object" && entry.as.participantId === participantId;
}

export function isVoteOf(entry: Entry, participantId: ParticipantId): boolean {
  return entry.route === "castVotes" && isOf(entry, participantId);
}

/** The vote with these answers added, or put in place of its own. */
export function withAnswers(entry: Entry, votes: Readonly<Record<OptionId, Vote | null>>): Entry {
  return isRoute(entry, "castVotes") ? withVotes(entry, { ...entry.request.body.votes, ...votes }) : entry;
}

/** The vote without its answers to these options; null when none is left, the entry itself when it named none. */
export function withoutAnswers(entry: Entry, options: readonly OptionId[]): Entry | null {
  if (!isRoute(entry, "castVotes")) return entry;
  const all = Object.entries(entry.request.body.votes);
  const left = all.filter(([optionId]) => !options.includes(optionId));
  if (left.length === all.length) return entry;
  return left.length === 0 ? null : withVotes(entry, Object.fromEntries(left));
}

/** The same command, signed by another participant. */
export function withParticipant(entry: Entry, participantId: ParticipantId): Entry {
  const as = { participantId };
  if (!isRoute(entry, "castVotes")) return { ...entry, as };
  return { ...entry, as, request: { ...entry.request, pid: participantId } };
}

/** Codes that are about single options, so that the others may still be accepted. */
const aboutOptions = ["option_not_found", "voting_closed", "validation_failed"];

/**
 * A refused vote on several options, option by option, each with its own key: a request is all or nothing, and one
 * option that was removed meanwhile must not cost the answers to the others. Empty when there is nothing to split.
 */
export function splitVotes(entry: Entry, error: ProblemError): Entry[] {
  const votes = Object.entries(votesIn(entry));
  if (!isRoute(entry, "castVotes") || votes.length < 2 || !aboutOptions.includes(error.code)) return [];
  return votes.map(([optionId, vote], index) => {
    const { sent: _sent, bearer: _bearer, ...unsent } = withVotes(entry, { [optionId]: vote });
    return { ...unsent, key: newIdempotencyKey(), order: entry.order + index / votes.length };
  });
}

function withVotes(entry: Entry<"castVotes">, votes: Record<OptionId, Vote | null>): Entry<"castVotes"> {
  return { ...entry, request: { ...entry.request, body: { votes } } };
}
