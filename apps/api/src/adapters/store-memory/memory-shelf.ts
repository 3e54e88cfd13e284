import type { CreationReceipt, MeetupId, MeetupRecord, Span } from "@pintpoint/core";

/** What memory stores keep; several may stand on one shelf, as several processes stand on one database. */
export class MemoryDatabase {
  readonly meetups = new Map<MeetupId, MeetupRecord | "gone">();
  /** Of those that take place at some time and are not gone. */
  readonly spans = new Map<MeetupId, Span>();
  readonly creations = new Map<string, CreationReceipt>();
}
