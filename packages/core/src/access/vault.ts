import type { Json } from "../change/change.ts";
import type { Instant, ParticipantId, SlotId, Version } from "../meetup/meetup.ts";

/** SHA-256 of a capability, base64url: the store never sees the capability itself. */
export type TokenHash = string;

/**
 * What lives beside a meetup's state and never leaves the server. Changed by the same kind of change, in the same
 * atomic write.
 */
export interface Vault {
  organiser: TokenHash;
  /** The one living personal link of each participant, found by its hash (MS10). */
  tokens: Record<TokenHash, ParticipantId>;
  /** By owner, a participant or `others`, then by receipt id (MS7). */
  receipts: Record<ReceiptOwner, Record<string, Receipt>>;
  /** Earlier times of a slot, as texts by number: those for which people answered who are asked again (MS16). */
  answeredTimes?: Record<SlotId, Record<string, string>>;
  /** Who of them answered for another time than number 0. A number without a time: nobody knows for which. */
  answeredFor?: Record<SlotId, Record<ParticipantId, number>>;
}

export type ReceiptOwner = ParticipantId | typeof sharedOwner;

/** The owner of the receipts of everybody who is not (or no longer) a participant. */
export const sharedOwner = "others";

/** The first result of a mutation that carried an idempotency key. */
export interface Receipt {
  /** Short hash of the command's content: the same key with another command is refused. */
  command: string;
  version: Version;
  at: Instant;
  /** A `Kept`, or null where that is empty; a receipt from before 2026-12 has the whole answer (`keptOf`). */
  result: Json;
}

/** What is kept of an answer: no text of anybody's, so that what is deleted is gone from here, too (MS17). */
export interface ReceiptContent {
  /** Of the participant, option or comment that was made. */
  id?: string;
  /** The new token, sealed under a key derived from the idempotency key. */
  token?: string;
}

/** How a mutation names itself for retries: hashes only. */
export interface ReceiptKey {
  /** Hash of bearer and idempotency key: unique within a meetup. */
  id: string;
  command: string;
  result: Json;
}
