import type { MeetupId, MeetupRecord, MeetupRecords, MeetupStore } from "@pintpoint/core";
import { afterEach, beforeEach, expect } from "vitest";

/** A store for one test. */
export interface StoreUnderTest {
  store: MeetupStore;
  /** Another store on the same data, after `store` was closed. Absent: the data dies with the store. */
  reopen?(): Promise<MeetupStore>;
  dispose(): Promise<void>;
}

/** What the tests of the three suites stand on: the ports of the store that the running test has opened. */
export interface StoreFixture extends MeetupStore {
  reopen(): Promise<void>;
}

/** To be called inside of `describe`: a new store for each of its tests. */
export function openBeforeEachTest(open: () => Promise<StoreUnderTest>): StoreFixture {
  let current: StoreUnderTest | undefined;
  const underTest = (): StoreUnderTest => {
    if (current === undefined) throw new Error("no store is open outside of a test");
    return current;
  };

  beforeEach(async () => {
    current = await open();
  });
  afterEach(async () => {
    await current?.dispose();
    current = undefined;
  });

  return {
    get records() {
      return underTest().store.records;
    },
    get stale() {
      return underTest().store.stale;
    },
    get upcoming() {
      return underTest().store.upcoming;
    },
    async reopen() {
      const { store, reopen } = underTest();
      if (reopen === undefined) throw new Error("this store cannot be opened again");
      await store.records.close();
      underTest().store = await reopen();
    },
  };
}

/** The record of a meetup that must be there. */
export async function recordOf(records: MeetupRecords, id: MeetupId): Promise<MeetupRecord> {
  const record = await records.read(id);
  if (record === null || record === "gone") return expect.fail(`the meetup is ${record ?? "unknown"}`);
  return record;
}
