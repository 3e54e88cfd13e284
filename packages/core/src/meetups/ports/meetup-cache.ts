import type { MeetupId, Version } from "../model/meetup.ts";
import type { View } from "../views/view.ts";

/** The rendering of one view of a meetup at one version, ready to be sent. */
export interface CacheEntry {
  epoch: string;
  version: Version;
  /** Whether guests get the blind view: the meetup is blind and undecided (RT12). */
  blind: boolean;
  /**
   * The version at which a token was last revoked, as far as the writer of this version knows; may be too late, never
   * too early (MS10). Absent: unknown.
   */
  lastRevocation?: Version;
  /** Absent: only the version is known, so older bytes are out of date. */
  bytes?: Uint8Array;
  /** The bytes are past their time: to be shown only while the store is away (CA2). Set by `get`, ignored by `put`. */
  aged?: true;
}

/**
 * Cache-aside of rendered meetups (CA1). It may forget an entry or its bytes at any time, but never goes back: only a
 * newer version replaces an entry, bytes may be added to an equal one, and a tombstone is final. Versions are
 * remembered longer than bytes and longer than a load takes, so that a slow reader cannot put an old state back. Bytes
 * are shared, do not write to them.
 */
export interface MeetupCache {
  get(id: MeetupId, view: View): Promise<CacheEntry | "gone" | null>;
  /** Refused silently when older than what is there, or when there is a tombstone. */
  put(id: MeetupId, view: View, entry: CacheEntry): Promise<void>;
  /** Writes a tombstone for both views. */
  writeTombstone(id: MeetupId): Promise<void>;
  close(): Promise<void>;
}
