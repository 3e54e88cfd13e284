import type { MeetupId } from "@pintpoint/core";
import { parseJson } from "./parse-json.ts";

export interface RecentMeetup {
  id: MeetupId;
  title: string;
  /** Milliseconds since 1970. */
  at: number;
}

const MAX_RECENT = 30;

/** What is written there and is not such a list counts as nothing. */
export function readRecent(text: string | null): RecentMeetup[] {
  const list = parseJson(text);
  return Array.isArray(list) ? list.filter(isRecent) : [];
}

/** The visited one first, each once, the oldest dropped. */
export function withVisit(
  list: RecentMeetup[],
  { id, title }: { id: MeetupId; title: string },
  now: number,
): RecentMeetup[] {
  return [{ id, title, at: now }, ...list.filter((other) => other.id !== id)].slice(0, MAX_RECENT);
}

function isRecent(value: unknown): value is RecentMeetup {
  if (typeof value !== "object" || value === null || !("id" in value && "title" in value && "at" in value))
    return false;
  return typeof value.id === "string" && typeof value.title === "string" && typeof value.at === "number";
}
