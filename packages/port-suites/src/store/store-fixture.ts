import type { MeetupId, MeetupRecord, MeetupStore } from "@pintpoint/core";
import { expect } from "vitest";

/** A store for one test. */
export interface StoreUnderTest {
  store: MeetupStore;
  /** Another store on the same data, after `store` was closed. Absent: the data dies with the store. */
  reopen?(): Promise<MeetupStore>;
  dispose(): Promise<void>;
}

/** What the tests of the suite stand on. */
export interface StoreFixture {
  readonly store: MeetupStore;
  reopen(): Promise<void>;
}

/** The record of a meetup that must be there. */
export async function recordOf(store: MeetupStore, id: MeetupId): Promise<MeetupRecord> {
  const record = await store.records.read(id);
  if (record === null || record === "gone") return expect.fail(`the meetup is ${record ?? "unknown"}`);
  return record;
}
