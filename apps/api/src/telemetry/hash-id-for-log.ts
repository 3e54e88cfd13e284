import { hash } from "node:crypto";
import type { MeetupId } from "@pintpoint/core";

/** A meetup's name in logs: its id is a capability, and readers of logs must not get it. */
export function hashIdForLog(id: MeetupId): string {
  return hash("sha256", id, "base64url").slice(0, 12);
}
