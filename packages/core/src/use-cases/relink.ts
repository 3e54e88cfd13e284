import type { ParticipantId, Version } from "../meetup/meetup.ts";
import { freshToken } from "./fresh-token.ts";
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
    answer: () => ({ token: token.sealed }),
  });
  if (result.kind !== "done") return result;
  return { kind: "done", value: { token: token.handOut(result.value.answer.token), version: result.value.version } };
}
