import type { Change } from "../../change/change.ts";
import type { Meetup, MeetupId, Version } from "../model/meetup.ts";
import type { Span } from "../model/span.ts";
import type { Identity } from "../rights/identity.ts";
import type { TokenHash, Vault } from "../rights/vault.ts";

/** Everything the store keeps of one meetup. */
export interface MeetupRecord {
  meetup: Meetup;
  vault: Vault;
}

/** A point in a meetup's history. */
export interface Position {
  epoch: string;
  version: Version;
}

/** An identity and the position at which it was read. */
export interface Identified {
  identity: Identity;
  position: Position;
}

/** The result of a read that may be stale. */
export interface StaleRead {
  found: MeetupRecord | "gone" | null;
  /** True: a replica answered, a newer state may exist. */
  isReplica: boolean;
}

/** One atomic write: the merged commands of one group commit (RT3). */
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
  /**
   * Leaves a tombstone and the creation's receipt without content (creationReceiptOfDeleted); the id is never used again (MS4,
   * MS17).
   */
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
   * As `read`, but a replica may answer while the primary is slow or away (RW2). An answer of at least version `known`
   * is preferred (0: none is known). Null always comes from the primary (RW4).
   */
  readStale(id: MeetupId, newestKnown: Version): Promise<StaleRead>;

  /**
   * The identity of a token and the position at which it was read, without the whole record; null for an unknown token.
   * A replica may answer, but null and `gone` always come from the primary (RW4).
   */
  identify(id: MeetupId, tokenHash: TokenHash): Promise<Identified | "gone" | null>;

  /**
   * Writes only when the meetup stands exactly at `commit.at`, else `conflict`; afterwards it stands at `to` in the same
   * epoch, whatever the change says of `id`, `epoch` and `version`. `unknown`: there never was such a meetup.
   */
  commit(id: MeetupId, commit: Commit): Promise<"committed" | "conflict" | "gone" | "unknown">;

  /** Where each stands now, in one query; ids never seen are absent from the answer. */
  positions(ids: readonly MeetupId[]): Promise<Map<MeetupId, Position | "gone">>;

  /** As `positions`, but a replica may answer. Absent ids come from the primary (RW4). */
  positionsStale(ids: readonly MeetupId[]): Promise<Map<MeetupId, Position | "gone">>;

  /**
   * At most `most` meetups that are not deleted and whose span touches `during` (both ends included), by beginning. The
   * span is that of the record at creation (spanOf), then of the last commit that names one. A replica may answer
   * (CA4).
   */
  upcoming(during: Span, limit: number): Promise<MeetupId[]>;

  /**
   * Removes expired receipts (also of creations, MS7) of the next meetups after `after`, null for the first; gives the
   * next `after`, or null at the end. Versions do not change. `now` in milliseconds since 1970.
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
