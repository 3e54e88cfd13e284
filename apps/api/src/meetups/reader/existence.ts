import type { MeetupCache, MeetupId, StaleReads } from "@pintpoint/core/meetups";
import { StoreUnavailable } from "@pintpoint/core/shared";

export type Existence = "there" | "gone" | "unknown" | "unavailable";

/** Whether a meetup exists; asked before an error in a request's form is reported (MS7). */
export async function existenceOf(
  { stale, cache }: { stale: Pick<StaleReads, "positionsStale">; cache: Pick<MeetupCache, "get"> },
  id: MeetupId,
): Promise<Existence> {
  const cached = await cache.get(id, "full").catch(() => null);
  if (cached !== null) return cached === "gone" ? "gone" : "there";
  try {
    const position = (await stale.positionsStale([id])).get(id);
    if (position === undefined) return "unknown";
    return position === "gone" ? "gone" : "there";
  } catch (error) {
    if (error instanceof StoreUnavailable) return "unavailable";
    throw error;
  }
}
