import type { Change, Identity, Kept, Meetup, MeetupRecord, Position, Receipt, WriteResult } from "@pintpoint/core";
import {
  applyInPlace,
  ChangeMerger,
  decideCommand,
  findReceipt,
  identify,
  instantOf,
  keptJson,
  keptOf,
  mayBePruned,
  mayMoveSpan,
  noChange,
  receiptOwner,
  rememberReceipt,
  spanOf,
  tooLarge,
  tooManyForNow,
} from "@pintpoint/core";
import { Audience } from "./audience.ts";
import type { Answered, DecidedBatch } from "./decided-batch.ts";
import type { MeetupRates } from "./meetup-rates.ts";
import { unlimited } from "./meetup-rates.ts";
import type { PendingWrite } from "./pending-write.ts";
import { growthBy } from "./record-bytes.ts";

/**
 * Decides `writes` in their order on `record`, which each accepted command changes in place (RT3). Stops before a delete
 * that follows accepted commands: a delete is a commit of its own. Throws UndecidableWrite when core fails on one; the
 * record is of no use then.
 * @param room by how many bytes the record may grow (record-bytes.ts); what makes it grow by more is refused
 */
export function decideBatch(
  record: MeetupRecord,
  writes: readonly PendingWrite[],
  maxParticipants: number,
  rates: MeetupRates = unlimited,
  room = Number.POSITIVE_INFINITY,
): DecidedBatch {
  const { meetup } = record;
  const at: Position = { epoch: meetup.epoch, version: meetup.version };
  const statusBefore = meetup.status;
  const audience = new Audience();
  const merged = { meetup: new ChangeMerger(), vault: new ChangeMerger() };
  const early: Answered[] = [];
  const bound: Answered[] = [];
  let deletes = false;
  let endsToken = false;
  let growth = 0;

  for (const write of writes) {
    try {
      const verdict = mayBeDone(record, write, at) ? notDecided : judge(record, write, maxParticipants, rates);
      write.firstDecidedOn ??= at.version;
      const isFirst = meetup.version === at.version;
      if (verdict.kind === "delete") {
        deletes = isFirst;
        if (isFirst)
          bound.push({ write, result: { kind: "done", version: at.version + 1, answer: null, replayed: false } });
        break;
      }
      if (verdict.kind === "answer") {
        (isFirst ? early : bound).push({ write, result: verdict.result });
        continue;
      }
      const more = growthBy(meetup, verdict.meetup) + growthBy(record.vault, verdict.vault);
      if (room < Number.POSITIVE_INFINITY) {
        const withReceipt = more + growthBy(record.vault, receiptChange(record, write, verdict));
        if (withReceipt > 0 && growth + withReceipt > room) {
          (isFirst ? early : bound).push({ write, result: { kind: "refused", refusal: tooLarge } });
          continue;
        }
      }
      audience.note(meetup, write.mutation.command, verdict.meetup);
      merged.meetup.add(verdict.meetup);
      merged.vault.add(verdict.vault);
      endsToken ||= "organiser" in verdict.vault.set || verdict.vault.unset.some(isToken);
      const { result, remembered, growth: receipts } = accept(record, write, verdict);
      growth += more + receipts;
      merged.vault.add(remembered);
      bound.push({ write, result });
    } catch (error) {
      throw new UndecidableWrite(write, error);
    }
  }

  const effects = { statusBefore, turned: audience.turned(meetup), untied: audience.untied(), after: meetup };
  const decided = { early, bound, at, effects, growth, endsToken };
  if (deletes) return { ...decided, commit: { kind: "delete", at } };
  if (meetup.version === at.version) return { ...decided, commit: null };
  const changes = { meetup: merged.meetup.change(), vault: merged.vault.change() };
  const span = mayMoveSpan(changes.meetup) ? { span: spanOf(meetup) } : {};
  return { ...decided, commit: { kind: "change", at, to: meetup.version, ...changes, ...span } };
}

const isToken = (path: string): boolean => path.startsWith("tokens.");

/** Nobody hears it. */
const notDecided = { kind: "answer", result: { kind: "unavailable" } } as const;

/**
 * Whether another process may have done the command since it was decided here for the first time, and so much else of
 * the same sender that the receipt is gone: its sender lost the connection, sent it again elsewhere and went on (MS7).
 */
function mayBeDone(
  { vault }: MeetupRecord,
  { mutation, firstDecidedOn }: PendingWrite,
  { version }: Position,
): boolean {
  if (mutation.receipt === undefined || firstDecidedOn === undefined || mutation.isSenderGone?.() !== true)
    return false;
  const owner = receiptOwner(identify(vault, mutation.bearer), mutation.command.kind);
  return mayBePruned(vault, owner, firstDecidedOn, version);
}

interface Accepted {
  kind: "change";
  identity: Identity;
  meetup: Change;
  vault: Change;
  kept: Kept;
}

/** MS7's order of checks, from the receipt on: a retry is never limited, and what is limited is not decided (MS14). */
function judge(
  record: MeetupRecord,
  write: PendingWrite,
  maxParticipants: number,
  rates: MeetupRates,
): Accepted | { kind: "delete" } | { kind: "answer"; result: WriteResult } {
  const { command, bearer, receipt } = write.mutation;
  const identity = identify(record.vault, bearer);
  const first = receipt && findReceipt(record.vault, identity, receipt.id, write.arrivedAt);
  if (first !== undefined) {
    const isSame = first.command === receipt?.command;
    return { kind: "answer", result: isSame ? replay(record.meetup, write, first) : { kind: "mismatch" } };
  }
  if (identity === null) {
    const refusal = { ok: false, code: "not_allowed", detail: "The token is nobody's in this meetup." } as const;
    return { kind: "answer", result: { kind: "refused", refusal } };
  }
  const use = write.usesRates ? null : rates.ask(record.meetup, write.mutation, identity);
  if (use !== null && use.wait !== null)
    return { kind: "answer", result: { kind: "refused", refusal: tooManyForNow(use.wait) } };
  const outcome = decideCommand(record, command, { identity, now: write.arrivedAt, maxParticipants });
  if (!outcome.ok) return { kind: "answer", result: { kind: "refused", refusal: outcome } };
  use?.spend();
  write.usesRates = true;
  if ("deleted" in outcome) return { kind: "delete" };
  const { meetup, vault, kept = write.mutation.kept } = outcome;
  return { kind: "change", identity, meetup, vault, kept };
}

/** What was made, ids and tokens, as at first, and the rest as it is today (MS17). */
function replay(meetup: Meetup, { mutation }: PendingWrite, { version, result }: Receipt): WriteResult {
  const answered = mutation.answerFrom(meetup, keptOf(result));
  if (!answered.ok) return { kind: "refused", refusal: answered };
  return { kind: "done", version, answer: answered.answer, replayed: true };
}

/** Changes the record, reads the answer off it, and keeps the receipt in it. */
function accept(
  record: MeetupRecord,
  write: PendingWrite,
  change: Accepted,
): { result: WriteResult; remembered: Change; growth: number } {
  const { meetup, vault } = record;
  const { mutation } = write;
  applyInPlace(meetup, change.meetup);
  meetup.version += 1;
  applyInPlace(vault, change.vault);
  const { version } = meetup;
  const answered = mutation.answerFrom(meetup, change.kept);
  if (!answered.ok) throw new Error("a decided command left no trace in the state");
  const result: WriteResult = { kind: "done", version, answer: answered.answer, replayed: false };
  const remembered = receiptChange(record, write, change);
  const growth = growthBy(vault, remembered);
  applyInPlace(vault, remembered);
  return { result, remembered, growth };
}

/** What keeps the receipt of the command that led to the record's version. */
function receiptChange(
  { meetup, vault }: MeetupRecord,
  { mutation, arrivedAt }: PendingWrite,
  { identity, kept: made }: Pick<Accepted, "identity" | "kept">,
): Change {
  const { receipt, command } = mutation;
  if (receipt === undefined) return noChange();
  const { version } = meetup;
  const kept = { command: receipt.command, version, at: instantOf(arrivedAt), result: keptJson(made) };
  return rememberReceipt(vault, receiptOwner(identity, command.kind), receipt.id, kept, arrivedAt);
}

/** Core failed on this one command: it must not take the others' answers along. */
export class UndecidableWrite extends Error {
  override name = "UndecidableWrite";
  readonly write: PendingWrite;

  constructor(write: PendingWrite, cause: unknown) {
    super("a command could not be decided", { cause });
    this.write = write;
  }
}
