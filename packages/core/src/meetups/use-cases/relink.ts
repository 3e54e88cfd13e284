import { participantNotFound } from "../../shared/refusal.ts";
import { participantOf } from "../model/lookup.ts";
import type { ParticipantId, Version } from "../model/meetup.ts";
import { found } from "./found.ts";
import { issueToken, receiptContentWith } from "./issue-token.ts";
import type { CommandEnvelope, WritePorts } from "./submit-command.ts";
import { submitCommand } from "./submit-command.ts";
import type { UseCaseResult } from "./use-case-result.ts";

export interface RelinkAsk extends CommandEnvelope {
  participantId: ParticipantId;
}

/** A new personal link; the old one dies everywhere (MS10). */
export async function relink(
  ports: WritePorts,
  ask: RelinkAsk,
): Promise<UseCaseResult<{ token: string; version: Version }>> {
  const { participantId } = ask;
  const token = issueToken(ports, ask.key);
  const result = await submitCommand(ports, ask, {
    command: { kind: "relink", participantId, token: token.hash },
    asked: { kind: "relink", participantId },
    kept: receiptContentWith(participantId, token),
    answerFrom(state, kept) {
      const linked = found(participantOf(state, participantId), participantNotFound);
      return linked.ok ? { ok: true, answer: { token: kept.token ?? null } } : linked;
    },
  });
  if (result.kind !== "done") return result;
  return { kind: "done", value: { token: token.reveal(result.value.answer.token), version: result.value.version } };
}
