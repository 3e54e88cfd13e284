import type { CreationReceipt, MeetupId, MeetupRecord } from "@pintpoint/core";

/** What memory stores keep; several may stand on one shelf, as several processes stand on one database. */
export class MemoryShelf {
  readonly meetups = new Map<MeetupId, MeetupRecord | "gone">();
  readonly creations = new Map<string, CreationReceipt>();
}
