import type { Json } from "../../change/change.ts";
import type { Instant } from "../../shared/time.ts";
import type { TokenHash } from "../../shared/token-hash.ts";
import type { ParticipantId, SlotId, Version } from "../model/meetup.ts";

/**
 * What the server keeps beside a meetup's state and never sends. It changes by the same kind of change, in the same
 * atomic write.
 */
export interface Vault {
  organiser: TokenHash;
  /** The one valid personal link of each participant, by the hash of its token (MS10). */
  tokens: Record<TokenHash, ParticipantId>;
  /** By owner, a participant or `others`, then by receipt id (MS7). */
  receipts: Record<ReceiptOwner, Record<string, Receipt>>;
  /** Earlier times of a slot, by number: those that participants who must reconfirm have answered (MS16). */
  answeredTimes?: Record<SlotId, Record<string, string>>;
  /** Which of these times a participant answered; absent means number 0. A number without a time: unknown. */
  answeredFor?: Record<SlotId, Record<ParticipantId, number>>;
}

/** Of a change of the vault: whether this path names a token. */
export const isTokenPath = (path: string): boolean => path.startsWith("tokens.");

export type ReceiptOwner = ParticipantId | typeof sharedOwner;

/** The owner of the receipts of everybody who is not (or no longer) a participant. */
export const sharedOwner = "others";

/** The first result of a mutation that carried an idempotency key. */
export interface Receipt {
  /** Short hash of the command's content: the same key with another command is refused. */
  command: string;
  version: Version;
  at: Instant;
  /**
   * The JSON of a `ReceiptContent`, or null where that is empty; a receipt from before 2026-12 has the whole answer
   * (`receiptContentOf`).
   */
  result: Json;
}

/** What a receipt keeps of an answer: no texts, so that deleted texts are deleted here as well (MS17). */
export interface ReceiptContent {
  /** Of the participant, option or comment that was made. */
  id?: string;
  /** The new token, sealed under a key derived from the idempotency key. */
  token?: string;
}
