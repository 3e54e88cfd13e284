import type { TokenHash, Vault } from "../access/vault.ts";
import type { ParticipantId } from "../meetup/meetup.ts";

/** The living personal links of one participant: one, unless somebody wrote to the store by hand. */
export function tokensOf(vault: Vault, participantId: ParticipantId): TokenHash[] {
  return Object.keys(vault.tokens).filter((token) => vault.tokens[token] === participantId);
}
