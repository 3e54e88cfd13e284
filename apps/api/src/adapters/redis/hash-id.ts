import { hash } from "node:crypto";
import type { MeetupId } from "@pintpoint/core";

/**
 * The name of a meetup in Redis's keys and channels: its id is a capability, and an operator who lists keys must not
 * get it.
 */
export function hashId(id: MeetupId): string {
  return hash("sha256", id, "base64url");
}
