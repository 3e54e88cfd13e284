import type { MeetupCache, MeetupId, MeetupStore } from "@pintpoint/core";
import { StoreUnavailable } from "@pintpoint/core";

export type Standing = "there" | "gone" | "unknown" | "unavailable";

/** Whether a meetup is there, asked before anything is said about a request's form (MS7). */
export async function standingOf(
  { store, cache }: { store: Pick<MeetupStore, "glance">; cache: Pick<MeetupCache, "get"> },
  id: MeetupId,
): Promise<Standing> {
  const word = await cache.get(id, "full").catch(() => null);
  if (word !== null) return word === "gone" ? "gone" : "there";
  try {
    const position = (await store.glance([id])).get(id);
    if (position === undefined) return "unknown";
    return position === "gone" ? "gone" : "there";
  } catch (error) {
    if (error instanceof StoreUnavailable) return "unavailable";
    throw error;
  }
}
