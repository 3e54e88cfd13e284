import { noParticipant } from "../commands/refusal.ts";
import { participantOf } from "../meetup/lookup.ts";
import type { ParticipantId, Version } from "../meetup/meetup.ts";
import { found } from "./found.ts";
import { freshToken, keptWith } from "./fresh-token.ts";
import type { Sent, WritePorts } from "./mutate.ts";
import { mutate } from "./mutate.ts";
import type { UseCaseResult } from "./use-case-result.ts";

export interface RelinkAsk extends Sent {
  participantId: ParticipantId;
}

/** A new personal link; the old one dies everywhere (MS10). */
export async function relink(
  ports: WritePorts,
  ask: RelinkAsk,
): Promise<UseCaseResult<{ token: string; version: Version }>> {
  const { participantId } = ask;
  const token = freshToken(ports.secrets, ask.key);
  const result = await mutate(ports, ask, {
    command: { kind: "relink", participantId, token: token.hash },
    asked: { kind: "relink", participantId },
    kept: keptWith(participantId, token),
    answerFrom(state, kept) {
      const linked = found(participantOf(state, participantId), noParticipant);
      return linked.ok ? { ok: true, answer: { token: kept.token ?? null } } : linked;
    },
  });
  if (result.kind !== "done") return result;
  return { kind: "done", value: { token: token.handOut(result.value.answer.token), version: result.value.version } };
}
