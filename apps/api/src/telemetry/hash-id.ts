import { hash } from "node:crypto";

/**
 * The name of a meetup, or of a topic, outside of the store: an id is a capability, and an operator who lists Redis's keys
 * and channels must not get it.
 */
export function hashId(id: string): string {
  return hash("sha256", id, "base64url");
}

/** The same in logs, short: enough to find the lines of one meetup. */
export function hashIdForLog(id: string): string {
  return hashId(id).slice(0, 12);
}
