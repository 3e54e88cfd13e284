import type { Position } from "../ports/meetup-records.ts";
import type { Identity } from "./identity.ts";
import { identify } from "./identity.ts";
import type { TokenHash, Vault } from "./vault.ts";

/** An identity and the position at which it was read. */
export interface Identified {
  identity: Identity;
  position: Position;
}

/** The identity that a token gives, with the position at which it was read; null for an unknown token. */
export function identifyAt(vault: Vault, bearer: TokenHash, { epoch, version }: Position): Identified | null {
  const identity = identify(vault, bearer);
  return identity && { identity, position: { epoch, version } };
}
