import type { MeetupRecords } from "./meetup-records.ts";
import type { StaleReads } from "./stale-reads.ts";
import type { UpcomingIndex } from "./upcoming-index.ts";

/** What an adapter opens: three ports on one store. `records.close()` ends all of them. */
export interface MeetupStore {
  readonly records: MeetupRecords;
  readonly stale: StaleReads;
  readonly upcoming: UpcomingIndex;
}
