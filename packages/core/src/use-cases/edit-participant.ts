import type { EditParticipant } from "../commands/command.ts";
import { noParticipant } from "../commands/refusal.ts";
import { participantOf } from "../meetup/lookup.ts";
import type { Participant, ParticipantId, Version } from "../meetup/meetup.ts";
import { found } from "./found.ts";
import type { Sent, WritePorts } from "./mutate.ts";
import { mutate } from "./mutate.ts";
import type { UseCaseResult } from "./use-case-result.ts";

export interface EditParticipantAsk extends Sent {
  participantId: ParticipantId;
  edit: EditParticipant["edit"];
}

export async function editParticipant(
  ports: WritePorts,
  ask: EditParticipantAsk,
): Promise<UseCaseResult<{ participant: Participant; version: Version }>> {
  const { participantId, edit } = ask;
  const result = await mutate(ports, ask, {
    command: { kind: "editParticipant", participantId, edit },
    asked: { kind: "editParticipant", participantId, edit },
    answerFrom: (state) => found(participantOf(state, participantId), noParticipant),
  });
  if (result.kind !== "done") return result;
  return { kind: "done", value: { participant: result.value.answer, version: result.value.version } };
}
