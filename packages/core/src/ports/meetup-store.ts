import type { Identity } from "../access/identity.ts";
import type { TokenHash, Vault } from "../access/vault.ts";
import type { Change } from "../change/change.ts";
import type { Meetup, MeetupId, Version } from "../meetup/meetup.ts";
import type { Span } from "../meetup/span.ts";

/** Everything the store keeps of one meetup. */
export interface MeetupRecord {
  meetup: Meetup;
  vault: Vault;
}

/** Where a meetup's history stands. */
export interface Position {
  epoch: string;
  version: Version;
}

/** Whose token it was where the meetup stood. */
export interface Identified {
  identity: Identity;
  position: Position;
}

/** What somebody who only looks is given. */
export interface StaleRead {
  found: MeetupRecord | "gone" | null;
  /** It comes from a replica: something newer may have been acknowledged. */
  isReplica: boolean;
}

/** One atomic write: what group commit merged of `to - at.version` commands (RT3). */
export type Commit =
  | {
      kind: "change";
      base: Position;
      to: Version;
      meetup: Change;
      vault: Change;
      /** When the meetup takes place from now on (CA4), null for never; absent: as before. */
      span?: Span | null;
    }
  /** Leaves a tombstone, and of the creation's receipt what creationReceiptOfDeleted leaves: the id is never reused (MS4, MS17). */
  | { kind: "delete"; base: Position };

/** Makes a creation repeatable: `id` is a hash of the idempotency key, unique among all creations of the last 24 h. */
export interface CreationReceipt {
  id: string;
  /** Hash of what was asked for; another content under the same id is the caller's to refuse. */
  command: string;
  /** JSON of ids, and of tokens that are sealed under a key derived from the idempotency key (MS17). */
  result: string;
  meetupId: MeetupId;
  /** Milliseconds since 1970, for the 24 h. */
  at: number;
}

/**
 * Keeps meetups durably. A promise that fulfils means durable (MS6). Values for what callers must handle; it rejects
 * with StoreUnavailable (nothing was written), StoreUnconfirmed (may have been), StorageFull or MeetupTooLarge (nothing
 * was written).
 * What is handed in must not change until the promise is settled.
 */
export interface MeetupStore {
  /**
   * Atomic; `replayed` when the receipt's id was used less than 24 h before `receipt.at` (nothing is written then, and
   * the first receipt is given). Rejects with MeetupIdUsed when the meetup's id was ever used (MS4).
   */
  create(
    record: MeetupRecord,
    receipt?: CreationReceipt,
  ): Promise<{ kind: "created" } | { kind: "replayed"; receipt: CreationReceipt }>;

  /** The newest, a copy that the caller may keep and change; `gone` after a delete, null when there never was one. */
  read(id: MeetupId): Promise<MeetupRecord | "gone" | null>;

  /**
   * As `read`, for those who only look: a replica may answer while the newest is slow or away (RW2). `known` is the newest
   * version that the caller has heard of, 0 for none: what is at least that is preferred. Null is always the newest's word (RW4).
   */
  readStale(id: MeetupId, newestKnown: Version): Promise<StaleRead>;

  /**
   * Whose token it is, and at which version that was read, without reading the whole record; null when it is nobody's. For
   * those who only look, so that a replica may answer; null and `gone` are final all the same (RW4).
   */
  identify(id: MeetupId, tokenHash: TokenHash): Promise<Identified | "gone" | null>;

  /**
   * Writes only when the meetup stands exactly at `commit.at`, else `conflict`; afterwards it stands at `to` in the same
   * epoch, whatever the change says of `id`, `epoch` and `version`. `unknown`: there never was such a meetup.
   */
  commit(id: MeetupId, commit: Commit): Promise<"committed" | "conflict" | "gone" | "unknown">;

  /** Where each stands now, in one query; ids never seen are absent from the answer. */
  positions(ids: readonly MeetupId[]): Promise<Map<MeetupId, Position | "gone">>;

  /** As `positions`, for those who only look: a replica may answer with where they stood. What is absent never was (RW4). */
  positionsStale(ids: readonly MeetupId[]): Promise<Map<MeetupId, Position | "gone">>;

  /**
   * The meetups that take place in `during`, if only at its very first or last instant, and are not gone: those that begin
   * first come first, at most `most`. By the span of the record at its creation (spanOf), then by the last commit that
   * names one; found without looking at what is long over. A replica may answer, and what is missing comes later (CA4).
   */
  upcoming(during: Span, limit: number): Promise<MeetupId[]>;

  /**
   * Takes dead receipts away, of creations too (MS7): those of the next so many meetups behind `after`, null for the first.
   * Gives where to go on, null when it is through. No version moves, since nobody can tell a dead receipt from none.
   * `now` is in milliseconds since 1970.
   */
  sweepReceipts(now: number, after: string | null): Promise<string | null>;

  /** Finishes what is under way. After it everything is StoreUnavailable, and another process can open the store. */
  close(): Promise<void>;
}

/** Nothing was written; the same command may be sent again later. */
export class StoreUnavailable extends Error {
  override name = "StoreUnavailable";
}

/** The write may or may not have happened. */
export class StoreUnconfirmed extends Error {
  override name = "StoreUnconfirmed";
}

/** The id of a new meetup has been used before: a fault of the caller, whose ids are random. Nothing was written. */
export class MeetupIdUsed extends Error {
  override name = "MeetupIdUsed";
}

/** The store keeps no meetup as large as this one would become, now or later; nothing was written. */
export class MeetupTooLarge extends Error {
  override name = "MeetupTooLarge";
}

/** The disk or quota is full; nothing was written. */
export class StorageFull extends Error {
  override name = "StorageFull";
}
