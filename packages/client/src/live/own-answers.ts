import type { Meetup, OptionId, ParticipantId, Version, Vote } from "@pintpoint/core";
import { applyChange, hasOwnKey, noChange, optionOf, ownValue, participantOf, voteOf } from "@pintpoint/core";
import type { ErrorCode } from "../http/problem-error.ts";
import type { QueuedCommand } from "../queue/command-queue.ts";
import { votesIn } from "../queue/queue-entry.ts";

export type Answers = Readonly<Record<OptionId, Vote | null>>;

/** How it stands with one's own answer to one option; `answer` null withdraws. */
export type OwnAnswer =
  /** Acknowledged; the state that shows it is on its way. */
  | { status: "saved"; answer: Vote | null }
  | { status: "saving"; answer: Vote | null }
  /** `since`: when the person tapped, in milliseconds since 1970. It is tried again by itself. */
  | { status: "notSaved"; answer: Vote | null; since: number; code: ErrorCode | "unreachable" | "slow" }
  /** Taken back: the state shows what the server has. */
  | { status: "refused"; answer: Vote | null; code: ErrorCode };

export type OwnAnswerMap = Readonly<Record<OptionId, OwnAnswer>>;

/**
 * The answers that the queue no longer has: acknowledged ones until a state of that version arrives, and refused ones
 * until they are dismissed.
 */
export class SettledAnswers {
  #acknowledged: { answers: Answers; version: Version }[] = [];
  readonly #refused = new Map<OptionId, { answer: Vote | null; code: ErrorCode }>();

  acknowledged(answers: Answers, version: Version): void {
    this.#acknowledged.push({ answers, version });
  }

  refused(answers: Answers, code: ErrorCode): void {
    for (const [optionId, answer] of Object.entries(answers)) this.#refused.set(optionId, { answer, code });
  }

  /** A new answer, or the person has seen it. */
  dismiss(options: Iterable<OptionId>): void {
    for (const optionId of options) this.#refused.delete(optionId);
  }

  forget(): void {
    this.#acknowledged = [];
    this.#refused.clear();
  }

  /** Everything about own answers that the state at `version` does not show by itself. */
  ownAnswers(version: Version, waiting: readonly QueuedCommand[]): OwnAnswerMap {
    this.#acknowledged = this.#acknowledged.filter((ack) => ack.version > version);
    const pending: Record<OptionId, OwnAnswer> = {};
    for (const [optionId, refusal] of this.#refused) pending[optionId] = { status: "refused", ...refusal };
    for (const { answers } of this.#acknowledged) {
      for (const [optionId, answer] of Object.entries(answers)) pending[optionId] = { status: "saved", answer };
    }
    for (const { entry, delayReason: trouble } of waiting) {
      for (const [optionId, answer] of Object.entries(votesIn(entry))) {
        pending[optionId] =
          trouble === null
            ? { status: "saving", answer }
            : { status: "notSaved", answer, since: entry.at, code: trouble };
      }
    }
    return pending;
  }
}

/** The state with the own answers applied; the state itself if nothing differs. */
export function overlayOwnAnswers(meetup: Meetup, me: ParticipantId, pending: OwnAnswerMap): Meetup {
  if (!participantOf(meetup, me)) return meetup;
  const change = noChange();
  for (const [optionId, { status, answer }] of Object.entries(pending)) {
    if (status === "refused" || !optionOf(meetup, optionId)) continue;
    const vote = `votes.${me}.${optionId}`;
    if (answer === null) {
      if (voteOf(meetup, me, optionId)) change.unset.push(vote);
    } else if (voteOf(meetup, me, optionId) !== answer) change.set[vote] = answer;
    // An answer to a moved slot, the same one too, confirms it (MS9).
    if (hasOwnKey(ownValue(meetup.reconfirm, optionId), me)) change.unset.push(`reconfirm.${optionId}.${me}`);
    overlayQueue(meetup, me, optionId, answer, change);
  }
  const nothing = change.unset.length === 0 && Object.keys(change.set).length === 0;
  return nothing ? meetup : applyChange(meetup, change);
}

/** As the server does: a new yes is last in the queue, any other answer leaves it (MS12). */
function overlayQueue(
  meetup: Meetup,
  me: ParticipantId,
  optionId: OptionId,
  answer: Vote | null,
  change: ReturnType<typeof noChange>,
) {
  const path = `queue.${optionId}.${me}`;
  const queued = hasOwnKey(ownValue(meetup.queue, optionId), me);
  const hasCapacity = ownValue(meetup.venues, optionId)?.capacity !== undefined;
  if (queued && answer !== "yes") change.unset.push(path);
  if (!queued && hasCapacity && answer === "yes") change.set[path] = meetup.version + 1;
}
