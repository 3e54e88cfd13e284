import type { MeetupId } from "../../meetups/model/meetup.ts";
import type { TokenHash } from "../../meetups/rights/vault.ts";

/** Randomness and cryptography are a port, so that tests can read what was made. */
export interface Secrets {
  /** At least 128 random bits, URL-safe: the id is the capability to take part (MS1). */
  newMeetupId(): MeetupId;
  /** Distinguishes two histories of one meetup (RW6). */
  newEpoch(): string;
  /** The prefix, `_` and 12 letters or digits. */
  newId(prefix: "s" | "v" | "p" | "c"): string;
  /** A capability: a participant's or the organiser's. */
  newToken(): string;
  hashToken(token: string): TokenHash;
  /** Hash of bearer (absent: a guest) and idempotency key. */
  receiptId(bearer: string | undefined, key: string): string;
  /** Equal for equal content, whatever the order of keys; a field that is undefined counts as absent. */
  commandHash(asked: unknown): string;
  /** Only the idempotency key opens it: the stored text alone is worthless (MS7). */
  seal(token: string, key: string): string;
  /** Throws when `sealed` was not sealed under this key. */
  unseal(sealed: string, key: string): string;
}
