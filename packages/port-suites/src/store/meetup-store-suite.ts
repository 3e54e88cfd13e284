import { afterEach, beforeEach, describe } from "vitest";
import { describeChangeMapping } from "./change-mapping.ts";
import { describeClosing } from "./closing.ts";
import { describeCommits } from "./commits.ts";
import { describeCreation } from "./creation.ts";
import { describeCreationReceipts } from "./creation-receipts.ts";
import { describeDeletion } from "./deletion.ts";
import { describeQueries } from "./queries.ts";
import { describeRaces } from "./races.ts";
import type { StoreFixture, StoreUnderTest } from "./store-fixture.ts";
import { describeUpcoming } from "./upcoming.ts";

/**
 * … `lasting`: the data survives the store (`reopen`); `runs`: how often the random changes are tried, fewer for a slow
 * store.
 */
export function registerMeetupStoreSuite(
  name: string,
  open: () => Promise<StoreUnderTest>,
  traits: { lasting: boolean; runs?: number },
): void {
  describe(`${name} as a MeetupStore`, () => {
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

    const fixture: StoreFixture = {
      get store() {
        return underTest().store;
      },
      async reopen() {
        const { store, reopen } = underTest();
        if (reopen === undefined) throw new Error("this store cannot be opened again");
        await store.records.close();
        underTest().store = await reopen();
      },
    };

    describeCreation(fixture);
    describeCreationReceipts(fixture);
    describeCommits(fixture);
    describeChangeMapping(fixture, traits.runs ?? 150);
    describeRaces(fixture);
    describeDeletion(fixture);
    describeQueries(fixture);
    describeUpcoming(fixture);
    describeClosing(fixture, traits.lasting);
  });
}
