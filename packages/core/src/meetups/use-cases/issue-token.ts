import type { Ids } from "../../shared/ports/ids.ts";
import type { Secrets } from "../../shared/ports/secrets.ts";
import type { TokenHash } from "../../shared/token-hash.ts";
import type { ReceiptContent } from "../rights/vault.ts";

interface TokenPorts {
  ids: Pick<Ids, "newToken">;
  secrets: Pick<Secrets, "hashToken" | "seal" | "unseal">;
}

/** A new token: its hash for the vault, its sealed form for the receipt. */
export interface IssuedToken {
  hash: TokenHash;
  /** False without an idempotency key: there is no retry to answer. */
  readonly isSealed: boolean;
  /** Null when it is not; made when it is first asked for, which is when a receipt is written. */
  readonly sealed: string | null;
  /** The token to send, given the sealed form in the answer: a retry gets the first token, not this one. */
  reveal(answered: string | null): string;
}

/** Sealing costs more than all else of it, and most of what a flood sends is refused: what is refused is not sealed. */
export function issueToken({ ids, secrets }: TokenPorts, key: string | undefined): IssuedToken {
  const token = ids.newToken();
  let sealed: string | null = null;
  return {
    hash: secrets.hashToken(token),
    isSealed: key !== undefined,
    get sealed() {
      if (key !== undefined) sealed ??= secrets.seal(token, key);
      return sealed;
    },
    reveal: (answered) =>
      answered === null || answered === sealed || key === undefined ? token : secrets.unseal(answered, key),
  };
}

/** The id, and the token sealed: each only where there is one. */
export function receiptContentWith(id: string | undefined, token: IssuedToken | undefined): ReceiptContent {
  const content = id === undefined ? {} : { id };
  if (token === undefined || !token.isSealed) return content;
  return {
    ...content,
    get token() {
      return token.sealed ?? "";
    },
  };
}
