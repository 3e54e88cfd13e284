import type { TokenHash } from "../token-hash.ts";

/** Cryptography is a port, so that tests can read what was made with it. */
export interface Secrets {
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
