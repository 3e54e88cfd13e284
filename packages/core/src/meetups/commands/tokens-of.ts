import type { TokenHash } from "../../shared/token-hash.ts";
import type { ParticipantId } from "../model/meetup.ts";
import type { Vault } from "../rights/vault.ts";

/** The valid tokens of one participant: one, unless the store was edited by hand. */
export function tokensOf(vault: Vault, participantId: ParticipantId): TokenHash[] {
  return Object.keys(vault.tokens).filter((token) => vault.tokens[token] === participantId);
}
