import type { ParticipantId } from "../model/meetup.ts";
import type { TokenHash, Vault } from "./vault.ts";

/** What a request is allowed to act as. Everybody who has the meetup's link is at least a guest. */
export type Identity = { kind: "guest" } | { kind: "participant"; id: ParticipantId } | { kind: "organiser" };

/**
 * The identity that a token's hash gives. Null for an unknown token: it is refused even where no token is needed (MS1).
 */
export function identify(vault: Vault, tokenHash: TokenHash | undefined): Identity | null {
  if (tokenHash === undefined) return { kind: "guest" };
  if (tokenHash === vault.organiser) return { kind: "organiser" };
  const id = Object.hasOwn(vault.tokens, tokenHash) ? vault.tokens[tokenHash] : undefined;
  return id === undefined ? null : { kind: "participant", id };
}
