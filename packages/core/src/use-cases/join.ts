import { noParticipant } from "../commands/refusal.ts";
import { participantOf } from "../meetup/lookup.ts";
import type { Participant, Version } from "../meetup/meetup.ts";
import { found } from "./found.ts";
import { freshToken, keptWith } from "./fresh-token.ts";
import type { Sent, WritePorts } from "./mutate.ts";
import { mutate } from "./mutate.ts";
import type { UseCaseResult } from "./use-case-result.ts";

export interface JoinAsk extends Sent {
  participant: { name: string; avatar?: string; partySize?: number };
}

export interface Joined {
  participant: Participant;
  /** The only time that it is told. */
  token: string;
  version: Version;
}

export async function join(ports: WritePorts, ask: JoinAsk): Promise<UseCaseResult<Joined>> {
  const id = ports.secrets.newId("p");
  const token = freshToken(ports.secrets, ask.key);
  const result = await mutate(ports, ask, {
    command: { kind: "join", participant: { id, ...ask.participant }, token: token.hash },
    asked: { kind: "join", participant: ask.participant },
    kept: keptWith(id, token),
    answerFrom(state, kept) {
      const joined = found(participantOf(state, kept.id ?? id), noParticipant);
      return joined.ok ? { ok: true, answer: { participant: joined.answer, token: kept.token ?? null } } : joined;
    },
  });
  if (result.kind !== "done") return result;
  const { version, answer } = result.value;
  return { kind: "done", value: { participant: answer.participant, token: token.handOut(answer.token), version } };
}
