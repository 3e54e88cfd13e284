import { hash } from "node:crypto";
import type { MeetupId } from "@pintpoint/core";

/** A meetup's name in Redis, in keys and channels: its id is a capability, and whoever lists keys is not invited. */
export function hashId(id: MeetupId): string {
  return hash("sha256", id, "base64url");
}
