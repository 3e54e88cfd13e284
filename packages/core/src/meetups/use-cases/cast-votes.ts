import type { OptionId, ParticipantId, Version, Vote } from "../model/meetup.ts";
import type { CommandEnvelope, WritePorts } from "./submit-command.ts";
import { mutateSilently } from "./submit-command.ts";
import type { UseCaseResult } from "./use-case-result.ts";

export interface CastVotesAsk extends CommandEnvelope {
  participantId: ParticipantId;
  /** The named options only; null withdraws. */
  votes: Record<OptionId, Vote | null>;
}

export function castVotes(ports: WritePorts, ask: CastVotesAsk): Promise<UseCaseResult<{ version: Version }>> {
  const { participantId, votes } = ask;
  return mutateSilently(ports, ask, {
    command: { kind: "castVotes", participantId, votes },
    asked: { kind: "castVotes", participantId, votes },
  });
}
