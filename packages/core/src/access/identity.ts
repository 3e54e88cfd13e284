import type { ParticipantId } from "../meetup/meetup.ts";
import type { TokenHash, Vault } from "./vault.ts";

/** Who asks. Everybody who holds the link is at least a guest. */
export type Identity = { kind: "guest" } | { kind: "participant"; id: ParticipantId } | { kind: "organiser" };

/** Whose token it is; null when it is nobody's: a wrong token is refused even where none is needed (MS1). */
export function identify(vault: Vault, tokenHash: TokenHash | undefined): Identity | null {
  if (tokenHash === undefined) return { kind: "guest" };
  if (tokenHash === vault.organiser) return { kind: "organiser" };
  const id = Object.hasOwn(vault.tokens, tokenHash) ? vault.tokens[tokenHash] : undefined;
  return id === undefined ? null : { kind: "participant", id };
}
