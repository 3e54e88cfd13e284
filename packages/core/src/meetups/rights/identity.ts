import { ownValue } from "../../shared/own-value.ts";
import type { TokenHash } from "../../shared/token-hash.ts";
import type { Author, ParticipantId, Position } from "../model/meetup.ts";
import type { Vault } from "./vault.ts";

/** What a request is allowed to act as. Everybody who has the meetup's link is at least a guest. */
export type Identity = { kind: "guest" } | { kind: "participant"; id: ParticipantId } | { kind: "organiser" };

/** An identity and the position at which it was read. */
export interface Identified {
  identity: Identity;
  position: Position;
}

/**
 * The identity that a token's hash gives. Null for an unknown token: it is refused even where no token is needed (MS1).
 */
export function identify(vault: Vault, tokenHash: TokenHash | undefined): Identity | null {
  if (tokenHash === undefined) return { kind: "guest" };
  if (tokenHash === vault.organiser) return { kind: "organiser" };
  const id = ownValue(vault.tokens, tokenHash);
  return id === undefined ? null : { kind: "participant", id };
}

/** How what somebody does is signed. */
export const authorOf = (identity: Identity): Author =>
  identity.kind === "participant" ? identity.id : identity.kind === "organiser" ? "organiser" : null;

/** The identity that a token gives, with the position at which it was read; null for an unknown token. */
export function identifyAt(vault: Vault, bearer: TokenHash, { epoch, version }: Position): Identified | null {
  const identity = identify(vault, bearer);
  return identity && { identity, position: { epoch, version } };
}
