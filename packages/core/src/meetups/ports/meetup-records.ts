import type { Change } from "../../change/change.ts";
import type { Meetup, MeetupId, Position, Version } from "../model/meetup.ts";
import type { Span } from "../model/span.ts";
import type { Vault } from "../rights/vault.ts";

/** Everything the store keeps of one meetup. */
export interface MeetupRecord {
  meetup: Meetup;
  vault: Vault;
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
 * with StoreUnavailable (nothing was written), StoreUnconfirmed (may have been), StorageFull or RecordTooLarge (nothing
 * was written).
 * What is handed in must not change until the promise is settled.
 */
export interface MeetupRecords {
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
   * Writes only when the meetup stands exactly at `commit.base`, else `conflict`; afterwards it stands at `to` in the same
   * epoch, whatever the change says of `id`, `epoch` and `version`. `unknown`: there never was such a meetup.
   */
  commit(id: MeetupId, commit: Commit): Promise<"committed" | "conflict" | "gone" | "unknown">;

  /** Where each stands now, in one query; ids never seen are absent from the answer. */
  positions(ids: readonly MeetupId[]): Promise<Map<MeetupId, Position | "gone">>;

  /**
   * Removes expired receipts (also of creations, MS7) of the next meetups after `after`, null for the first; gives the
   * next `after`, or null at the end. Versions do not change. `now` in milliseconds since 1970.
   */
  sweepReceipts(now: number, after: string | null): Promise<string | null>;

  /**
   * Ends the whole store, its StaleReads and UpcomingIndex too: finishes what is under way. After it everything is
   * StoreUnavailable, and another process can open the store.
   */
  close(): Promise<void>;
}
