import type { MeetupId, Position } from "../model/meetup.ts";
import type { CreationReceipt, MeetupRecord } from "./meetup-records.ts";

/** A meetup as it is carried from one store to another. The receipt of its creation outlives it (MS7). */
export type ArchivedMeetup = { id: MeetupId; creation?: CreationReceipt } & ({ record: MeetupRecord } | { gone: true });

/** Everything that a store keeps, for backup and restore (RW6); nobody writes to the store meanwhile. Rejects as a store does. */
export interface MeetupArchive {
  /** Each meetup and each tombstone once, in no particular order. */
  all(): AsyncIterable<ArchivedMeetup>;
  /** As in MeetupRecords. */
  positions(ids: readonly MeetupId[]): Promise<Map<MeetupId, Position | "gone">>;
  /**
   * Puts each in the place of what stands there; may be done again. A tombstone replaces a meetup, and no meetup replaces
   * a tombstone (MS4). A receipt stays where the new one brings none; one whose id another meetup has is left out.
   */
  put(meetups: readonly ArchivedMeetup[]): Promise<void>;
  close(): Promise<void>;
}
