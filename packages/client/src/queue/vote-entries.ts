import type { OptionId, ParticipantId, Vote } from "@pintpoint/core";
import { newIdempotencyKey } from "../http/new-idempotency-key.ts";
import type { ProblemError } from "../http/problem-error.ts";
import type { QueueEntry } from "./queue-entry.ts";
import { isRoute, votesIn } from "./queue-entry.ts";

/** Whether the entry is signed by that participant. */
export function isActingAs(entry: QueueEntry, participantId: ParticipantId): boolean {
  return typeof entry.as === "object" && entry.as.participantId === participantId;
}

export function isVoteOf(entry: QueueEntry, participantId: ParticipantId): boolean {
  return entry.route === "castVotes" && isActingAs(entry, participantId);
}

/** The vote with these answers added, or put in place of its own. */
export function withAnswers(entry: QueueEntry, votes: Readonly<Record<OptionId, Vote | null>>): QueueEntry {
  return isRoute(entry, "castVotes") ? withVotes(entry, { ...entry.request.body.votes, ...votes }) : entry;
}

/** The vote without its answers to these options; null when none is left, the entry itself when it named none. */
export function withoutAnswers(entry: QueueEntry, options: readonly OptionId[]): QueueEntry | null {
  if (!isRoute(entry, "castVotes")) return entry;
  const all = Object.entries(entry.request.body.votes);
  const left = all.filter(([optionId]) => !options.includes(optionId));
  if (left.length === all.length) return entry;
  return left.length === 0 ? null : withVotes(entry, Object.fromEntries(left));
}

/** The same command, signed by another participant. */
export function withParticipant(entry: QueueEntry, participantId: ParticipantId): QueueEntry {
  const as = { participantId };
  if (!isRoute(entry, "castVotes")) return { ...entry, as };
  return { ...entry, as, request: { ...entry.request, pid: participantId } };
}

/** Codes that are about single options, so that the others may still be accepted. */
const aboutOptions = ["option_not_found", "voting_closed", "validation_failed"];

/**
 * What becomes of a refused vote on several options. A request is all or nothing, and one option that was removed
 * meanwhile must not cost the answers to the others: those that the refusal does not name are `left`, under a new key.
 * Where it names none, each option is left on its own. Null when the refusal is about the whole vote.
 */
export function splitRefused(
  entry: QueueEntry,
  error: ProblemError,
): { refused: QueueEntry | null; left: QueueEntry[] } | null {
  const votes = Object.entries(votesIn(entry));
  if (!isRoute(entry, "castVotes") || votes.length < 2 || !aboutOptions.includes(error.code)) return null;
  const named = votes.filter(([optionId]) => error.errors.some(({ path }) => path === `votes.${optionId}`));
  if (named.length === votes.length) return null;
  const unnamed = votes.filter((vote) => !named.includes(vote));
  const groups = named.length === 0 ? unnamed.map((vote) => [vote]) : [unnamed];
  return {
    refused: named.length === 0 ? null : withVotes(entry, Object.fromEntries(named)),
    left: groups.map((group, index) => {
      const { sent: _sent, bearer: _bearer, ...unsent } = withVotes(entry, Object.fromEntries(group));
      return { ...unsent, key: newIdempotencyKey(), order: entry.order + index / groups.length };
    }),
  };
}

function withVotes(entry: QueueEntry<"castVotes">, votes: Record<OptionId, Vote | null>): QueueEntry<"castVotes"> {
  return { ...entry, request: { ...entry.request, body: { votes } } };
}
