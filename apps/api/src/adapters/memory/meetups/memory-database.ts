import type { CreationReceipt, MeetupId, MeetupRecord, Span } from "@pintpoint/core";

/** The data of memory stores; several stores on one database stand for several processes. */
export class MemoryDatabase {
  readonly meetups = new Map<MeetupId, MeetupRecord | "gone">();
  /** Of the meetups that have a span and are not deleted. */
  readonly spans = new Map<MeetupId, Span>();
  readonly creations = new Map<string, CreationReceipt>();
}
