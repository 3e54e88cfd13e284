import type { Kept, TokenHash } from "../access/vault.ts";
import type { Secrets } from "../ports/secrets.ts";

/** A new capability on its way out: its hash for the vault, its sealed form for the receipt. */
export interface FreshToken {
  hash: TokenHash;
  /** Null without an idempotency key: there is no retry to answer. */
  sealed: string | null;
  /** The capability to hand out, given the sealed form in the answer: a retry gets the first one, not this one. */
  handOut(answered: string | null): string;
}

export function freshToken(secrets: Secrets, key: string | undefined): FreshToken {
  const token = secrets.newToken();
  const sealed = key === undefined ? null : secrets.seal(token, key);
  return {
    hash: secrets.hashToken(token),
    sealed,
    handOut: (answered) =>
      answered === null || answered === sealed || key === undefined ? token : secrets.open(answered, key),
  };
}

/** What a receipt keeps of an answer that makes a participant's token: of whom, and the token sealed. */
export function keptWith(id: string, token: FreshToken): Kept {
  return { id, ...sealedWith(token) };
}

/** What a receipt keeps of an answer that is a token and nothing else. */
export function sealedWith({ sealed }: FreshToken): Kept {
  return sealed === null ? {} : { token: sealed };
}
