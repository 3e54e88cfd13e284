import { participantNotFound } from "../../shared/refusal.ts";
import type { EditParticipant } from "../commands/command.ts";
import { participantOf } from "../model/lookup.ts";
import type { Participant, ParticipantId, Version } from "../model/meetup.ts";
import { found } from "./found.ts";
import type { CommandEnvelope, WritePorts } from "./submit-command.ts";
import { submitCommand } from "./submit-command.ts";
import type { UseCaseResult } from "./use-case-result.ts";

export interface EditParticipantAsk extends CommandEnvelope {
  participantId: ParticipantId;
  edit: EditParticipant["edit"];
}

export async function editParticipant(
  ports: WritePorts,
  ask: EditParticipantAsk,
): Promise<UseCaseResult<{ participant: Participant; version: Version }>> {
  const { participantId, edit } = ask;
  const result = await submitCommand(ports, ask, {
    command: { kind: "editParticipant", participantId, edit },
    asked: { kind: "editParticipant", participantId, edit },
    answerFrom: (state) => found(participantOf(state, participantId), participantNotFound),
  });
  if (result.kind !== "done") return result;
  return { kind: "done", value: { participant: result.value.answer, version: result.value.version } };
}
