import { randomBytes } from "node:crypto";

/** A meetup's id, or any other name that no other test has. */
export const freshId = (): string => randomBytes(16).toString("base64url");
