import type { ReceiptContent, TokenHash } from "../access/vault.ts";
import type { Json } from "../change/change.ts";
import type { Command } from "../commands/command.ts";
import type { Refusal } from "../commands/refusal.ts";
import type { Meetup, MeetupId, Version } from "../meetup/meetup.ts";

/** One mutation on its way to the store: who sends what, and how a retry of it is known (MS7). */
export interface Mutation {
  command: Command;
  /** Absent: sent by a guest. */
  bearer?: TokenHash;
  /** Hashes: `id` of bearer and idempotency key, `command` of what was asked for. Absent: a retry is a new mutation. */
  receipt?: { id: string; command: string };
  /** Whose share of the queue it takes: one source must not leave no place for others. Absent: nobody's. */
  source?: string;
  /** What the receipt keeps of the answer. */
  receiptContent: ReceiptContent;
  /**
   * The answer, read off the state right after the command; for a retry off today's, with what the first one kept. A
   * refusal, when what it was about is gone since (MS17). Tokens in it are sealed.
   */
  answerFrom(state: Meetup, content: ReceiptContent): AnswerResult<Json>;
}

export type AnswerResult<Answer> = { ok: true; answer: Answer } | Refusal;

/** MS11: done, refused, unavailable or unconfirmed, and nothing else. */
export type WriteResult =
  | { kind: "done"; version: Version; answer: Json; replayed: boolean }
  | { kind: "refused"; refusal: Refusal }
  | { kind: "gone" }
  /** There never was such a meetup. */
  | { kind: "unknown" }
  /** The idempotency key belongs to another command. */
  | { kind: "mismatch" }
  | { kind: "unavailable" }
  | { kind: "unconfirmed" }
  | { kind: "full" };

/** Decides and commits the mutations of each meetup in the order of their arrival (RT3); answers within 4 s (RW1). */
export interface MeetupWriter {
  submit(id: MeetupId, mutation: Mutation): Promise<WriteResult>;
  /** Finishes what is in flight; afterwards every mutation is `unavailable`. */
  close(): Promise<void>;
}
