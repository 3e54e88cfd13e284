import type { Change } from "@pintpoint/core/change";
import { applyInPlace, ChangeMerger, noChange } from "@pintpoint/core/change";
import type {
  Identity,
  Meetup,
  MeetupRecord,
  Position,
  Receipt,
  ReceiptContent,
  WriteResult,
} from "@pintpoint/core/meetups";
import {
  addReceipt,
  decideCommand,
  findReceipt,
  identify,
  isTokenPath,
  mayBePruned,
  mayMoveSpan,
  meetupTooLarge,
  rateLimited,
  receiptContentJson,
  receiptContentOf,
  receiptOwner,
  spanOf,
} from "@pintpoint/core/meetups";
import { instantOf } from "@pintpoint/core/shared";
import { unknownTokenDetail } from "../problems.ts";
import { AffectedParticipants } from "./affected-participants.ts";
import type { DecidedBatch, DecidedWrite } from "./decided-batch.ts";
import type { MeetupRateLimits } from "./meetup-rate-limits.ts";
import { noRateLimits } from "./meetup-rate-limits.ts";
import type { PendingWrite } from "./pending-write.ts";
import { growthBy } from "./record-bytes.ts";

/**
 * Decides `writes` in order on `record`, which each accepted command changes (RT3). Stops before a delete that follows
 * accepted commands: a delete is a commit of its own. Throws UndecidableWrite when core throws; the record must not be
 * used then.
 * @param byteBudget by how many bytes the record may grow (record-bytes.ts); what makes it grow by more is refused
 */
export function decideBatch(
  record: MeetupRecord,
  writes: readonly PendingWrite[],
  maxParticipants: number,
  rates: MeetupRateLimits = noRateLimits,
  byteBudget = Number.POSITIVE_INFINITY,
): DecidedBatch {
  const { meetup } = record;
  const at: Position = { epoch: meetup.epoch, version: meetup.version };
  const statusBefore = meetup.status;
  const affected = new AffectedParticipants();
  const merged = { meetup: new ChangeMerger(), vault: new ChangeMerger() };
  const immediate: DecidedWrite[] = [];
  const afterCommit: DecidedWrite[] = [];
  let deletes = false;
  let revokesToken = false;
  let growth = 0;

  for (const write of writes) {
    try {
      const decision = mayBeDone(record, write, at) ? notDecided : decideWrite(record, write, maxParticipants, rates);
      const isFirst = meetup.version === at.version;
      if (decision.kind === "delete") {
        deletes = isFirst;
        if (isFirst)
          afterCommit.push({ write, result: { kind: "done", version: at.version + 1, answer: null, replayed: false } });
        break;
      }
      if (decision.kind === "answer") {
        (isFirst ? immediate : afterCommit).push({ write, result: decision.result });
        continue;
      }
      const commandGrowth = growthBy(meetup, decision.meetup) + growthBy(record.vault, decision.vault);
      if (byteBudget < Number.POSITIVE_INFINITY) {
        const withReceipt = commandGrowth + growthBy(record.vault, receiptChange(record, write, decision));
        if (withReceipt > 0 && growth + withReceipt > byteBudget) {
          (isFirst ? immediate : afterCommit).push({ write, result: { kind: "refused", refusal: meetupTooLarge } });
          continue;
        }
      }
      affected.addChange(meetup, write.mutation.command, decision.meetup);
      merged.meetup.add(decision.meetup);
      merged.vault.add(decision.vault);
      revokesToken ||= "organiser" in decision.vault.set || decision.vault.unset.some(isTokenPath);
      const { result, remembered, growth: receiptGrowth } = applyAccepted(record, write, decision);
      growth += commandGrowth + receiptGrowth;
      merged.vault.add(remembered);
      afterCommit.push({ write, result });
    } catch (error) {
      throw new UndecidableWrite(write, error);
    }
  }

  const effects = {
    statusBefore,
    viewChanged: affected.viewChanged(meetup),
    revoked: affected.revoked(),
    after: meetup,
  };
  const decided = { immediate, afterCommit, at, effects, growth, revokesToken };
  if (deletes) return { ...decided, commit: { kind: "delete", base: at } };
  if (meetup.version === at.version) return { ...decided, commit: null };
  const changes = { meetup: merged.meetup.change(), vault: merged.vault.change() };
  const span = mayMoveSpan(changes.meetup) ? { span: spanOf(meetup) } : {};
  return { ...decided, commit: { kind: "change", base: at, to: meetup.version, ...changes, ...span } };
}

/** Nobody hears it. */
const notDecided = { kind: "answer", result: { kind: "unavailable" } } as const;

/**
 * Whether another process may have done the command since it came, and so much else of the same sender that the receipt
 * is pruned: the sender lost the connection, sent it again elsewhere and went on (MS7).
 */
function mayBeDone({ vault }: MeetupRecord, { mutation, arrivedOn }: PendingWrite, { version }: Position): boolean {
  if (mutation.receipt === undefined || mutation.isSenderGone?.() !== true) return false;
  const owner = receiptOwner(identify(vault, mutation.bearer), mutation.command.kind);
  return mayBePruned(vault, owner, arrivedOn, version);
}

interface AcceptedChange {
  kind: "change";
  identity: Identity;
  meetup: Change;
  vault: Change;
  receiptContent: ReceiptContent;
}

/**
 * MS7's order of checks, from the receipt on: a retry is not rate limited, and a rate-limited command is not decided
 * (MS14).
 */
function decideWrite(
  record: MeetupRecord,
  write: PendingWrite,
  maxParticipants: number,
  rates: MeetupRateLimits,
): AcceptedChange | { kind: "delete" } | { kind: "answer"; result: WriteResult } {
  const { command, bearer, receipt } = write.mutation;
  const identity = identify(record.vault, bearer);
  const first = receipt && findReceipt(record.vault, identity, receipt.id, write.arrivedAt);
  if (first !== undefined) {
    const isSame = first.command === receipt?.command;
    return { kind: "answer", result: isSame ? replay(record.meetup, write, first) : { kind: "mismatch" } };
  }
  if (identity === null) {
    const refusal = { ok: false, code: "not_allowed", detail: unknownTokenDetail } as const;
    return { kind: "answer", result: { kind: "refused", refusal } };
  }
  const rateCheck = write.isCounted ? null : rates.check(record.meetup, write.mutation, identity);
  if (rateCheck !== null && rateCheck.retryAfter !== null)
    return { kind: "answer", result: { kind: "refused", refusal: rateLimited(rateCheck.retryAfter) } };
  const outcome = decideCommand(record, command, { identity, now: write.arrivedAt, maxParticipants });
  if (!outcome.ok) {
    // To find out that nothing is tied costs a whole ranking: it counts like a draw that is made.
    if (outcome.code === "not_tied") rateCheck?.consume();
    return { kind: "answer", result: { kind: "refused", refusal: outcome } };
  }
  rateCheck?.consume();
  write.isCounted = true;
  if ("deleted" in outcome) return { kind: "delete" };
  const { meetup, vault, receiptContent = write.mutation.receiptContent } = outcome;
  return { kind: "change", identity, meetup, vault, receiptContent };
}

/** The answer of a retry: ids and tokens of the first answer, the rest from the current state (MS17). */
function replay(meetup: Meetup, { mutation }: PendingWrite, { version, result }: Receipt): WriteResult {
  const answered = mutation.answerFrom(meetup, receiptContentOf(result));
  if (!answered.ok) return { kind: "refused", refusal: answered };
  return { kind: "done", version, answer: answered.answer, replayed: true };
}

/** Applies the change, reads the answer from the new state, and adds the receipt. */
function applyAccepted(
  record: MeetupRecord,
  write: PendingWrite,
  change: AcceptedChange,
): { result: WriteResult; remembered: Change; growth: number } {
  const { meetup, vault } = record;
  const { mutation } = write;
  applyInPlace(meetup, change.meetup);
  meetup.version += 1;
  applyInPlace(vault, change.vault);
  const { version } = meetup;
  const answered = mutation.answerFrom(meetup, change.receiptContent);
  if (!answered.ok) throw new Error("a decided command left no trace in the state");
  const result: WriteResult = { kind: "done", version, answer: answered.answer, replayed: false };
  const remembered = receiptChange(record, write, change);
  const growth = growthBy(vault, remembered);
  applyInPlace(vault, remembered);
  return { result, remembered, growth };
}

/** The change that adds the receipt of the command that led to the record's version. */
function receiptChange(
  { meetup, vault }: MeetupRecord,
  { mutation, arrivedAt }: PendingWrite,
  { identity, receiptContent }: Pick<AcceptedChange, "identity" | "receiptContent">,
): Change {
  const { receipt, command } = mutation;
  if (receipt === undefined) return noChange();
  const { version } = meetup;
  const newReceipt = {
    command: receipt.command,
    version,
    at: instantOf(arrivedAt),
    result: receiptContentJson(receiptContent),
  };
  return addReceipt(vault, receiptOwner(identity, command.kind), receipt.id, newReceipt, arrivedAt);
}

/** Core threw on this command; the other commands of the batch are decided without it. */
export class UndecidableWrite extends Error {
  override name = "UndecidableWrite";
  readonly write: PendingWrite;

  constructor(write: PendingWrite, cause: unknown) {
    super("a command could not be decided", { cause });
    this.write = write;
  }
}
