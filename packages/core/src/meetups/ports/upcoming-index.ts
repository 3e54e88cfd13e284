import type { MeetupId } from "../model/meetup.ts";
import type { Span } from "../model/span.ts";

/** Finds meetups by the time at which they take place. */
export interface UpcomingIndex {
  /**
   * At most `most` meetups that are not deleted and whose span touches `during` (both ends included), by beginning. The
   * span is that of the record at creation (spanOf), then of the last commit that names one. A replica may answer
   * (CA4). Rejects with StoreUnavailable.
   */
  upcoming(during: Span, most: number): Promise<MeetupId[]>;
}
