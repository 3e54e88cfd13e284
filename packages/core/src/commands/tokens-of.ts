import type { TokenHash, Vault } from "../access/vault.ts";
import type { ParticipantId } from "../meetup/meetup.ts";

/** The valid tokens of one participant: one, unless the store was edited by hand. */
export function tokensOf(vault: Vault, participantId: ParticipantId): TokenHash[] {
  return Object.keys(vault.tokens).filter((token) => vault.tokens[token] === participantId);
}
