import type { Identified, Position } from "../ports/meetup-store.ts";
import { identify } from "./identity.ts";
import type { TokenHash, Vault } from "./vault.ts";

/** The identity that a token gives, with the position at which it was read; null for an unknown token. */
export function identifyAt(vault: Vault, bearer: TokenHash, { epoch, version }: Position): Identified | null {
  const identity = identify(vault, bearer);
  return identity && { identity, position: { epoch, version } };
}
