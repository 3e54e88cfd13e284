import type { MeetupId, Version } from "../meetup/meetup.ts";
import type { View } from "../view/view.ts";

/** The rendering of one view of a meetup at one version, ready to be sent. */
export interface CacheEntry {
  epoch: string;
  version: Version;
  /** Whether guests get the blind view: the meetup is blind and undecided (RT12). */
  blind: boolean;
  /**
   * The version at which a token died last, as far as the writer of this version knows; it may be later than that, never
   * earlier (MS10). Absent: nobody has said so of this version, and it may have been at this very one.
   */
  lastRevocation?: Version;
  /** Absent: only the version is known, so what was rendered before is out of date. */
  bytes?: Uint8Array;
  /** The bytes have outlived their time: they are shown only while the store is away (CA2). Said by `get`, ignored by `put`. */
  aged?: true;
}

/**
 * Cache-aside of rendered meetups (CA1). It may forget an entry, or its bytes, at any time; it never goes back: an entry
 * is replaced only by a newer version, or by bytes added to an equal one, and `bury` is final. So that a slow reader's
 * old state finds no empty place, the version must be remembered longer than the bytes, and longer than a load takes.
 * Bytes are shared: neither who puts nor who gets writes to them.
 */
export interface MeetupCache {
  get(id: MeetupId, view: View): Promise<CacheEntry | "gone" | null>;
  /** Refused silently when older than what is there, or when the meetup is buried. */
  put(id: MeetupId, view: View, entry: CacheEntry): Promise<void>;
  /** Leaves a tombstone for both views. */
  writeTombstone(id: MeetupId): Promise<void>;
  close(): Promise<void>;
}
