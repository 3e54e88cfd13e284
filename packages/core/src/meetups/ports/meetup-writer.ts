import type { Json } from "../../change/change.ts";
import type { TokenHash } from "../../shared/token-hash.ts";
import type { Command } from "../commands/commands.ts";
import type { AnswerResult } from "../commands/define-command.ts";
import type { MeetupRefusal } from "../commands/refusals.ts";
import type { Meetup, MeetupId, Version } from "../model/meetup.ts";
import type { ReceiptContent } from "../rights/vault.ts";

/** One command for the writer, with what a retry is recognised by (MS7). */
export interface Mutation {
  command: Command;
  /** Absent: sent by a guest. */
  bearer?: TokenHash;
  /** Hashes: `id` of bearer and idempotency key, `command` of what was asked for. Absent: a retry is a new mutation. */
  receipt?: { id: string; command: string };
  /** The sender's share of the queue: one source must not fill it. Absent: not counted. */
  source?: string;
  /** Whether the sender's connection has ended, and with it the way of the answer. Absent: nobody knows. */
  isSenderGone?: () => boolean;
  /** What the receipt keeps of the answer. */
  receiptContent: ReceiptContent;
  /**
   * Reads the answer off the state after the command; for a retry off today's state, with the first receipt's content.
   * A refusal when its subject has been deleted since (MS17). Tokens in it are sealed.
   */
  answerFrom(state: Meetup, content: ReceiptContent): AnswerResult<Json>;
}

/** MS11: done, refused, unavailable or unconfirmed, and nothing else. */
export type WriteResult =
  | { kind: "done"; version: Version; answer: Json; replayed: boolean }
  | { kind: "refused"; refusal: MeetupRefusal }
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
