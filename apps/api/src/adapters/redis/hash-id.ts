import { hash } from "node:crypto";

/**
 * The name of a meetup, or of a topic, in Redis's keys and channels: a meetup's id is a capability, and an operator who
 * lists keys must not get it.
 */
export function hashId(id: string): string {
  return hash("sha256", id, "base64url");
}
