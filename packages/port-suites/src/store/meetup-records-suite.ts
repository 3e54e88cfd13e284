import { describe } from "vitest";
import { describeChangeMapping } from "./change-mapping.ts";
import { describeClosing } from "./closing.ts";
import { describeCommits } from "./commits.ts";
import { describeCreation } from "./creation.ts";
import { describeCreationReceipts } from "./creation-receipts.ts";
import { describeDeletion } from "./deletion.ts";
import { describePositions } from "./positions.ts";
import { describeRaces } from "./races.ts";
import type { StoreUnderTest } from "./store-fixture.ts";
import { openBeforeEachTest } from "./store-fixture.ts";

/**
 * What every MeetupRecords must do. `lasting`: the data survives the store (`reopen`); `runs`: how often the random
 * changes are tried, fewer for a slow store.
 */
export function registerMeetupRecordsSuite(
  name: string,
  open: () => Promise<StoreUnderTest>,
  traits: { lasting: boolean; runs?: number },
): void {
  describe(`${name} as MeetupRecords`, () => {
    const fixture = openBeforeEachTest(open);
    describeCreation(fixture);
    describeCreationReceipts(fixture);
    describeCommits(fixture);
    describeChangeMapping(fixture, traits.runs ?? 150);
    describeRaces(fixture);
    describeDeletion(fixture);
    describePositions(fixture);
    describeClosing(fixture, traits.lasting);
  });
}
