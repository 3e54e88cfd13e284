import type { Identified, Position } from "../ports/meetup-store.ts";
import { identify } from "./identity.ts";
import type { TokenHash, Vault } from "./vault.ts";

/** Whose token it is, with the position at which it was so; null when it is nobody's. */
export function identifyAt(vault: Vault, bearer: TokenHash, { epoch, version }: Position): Identified | null {
  const identity = identify(vault, bearer);
  return identity && { identity, position: { epoch, version } };
}
