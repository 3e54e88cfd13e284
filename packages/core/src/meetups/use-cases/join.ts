import { participantNotFound } from "../../shared/refusal.ts";
import { participantOf } from "../model/lookup.ts";
import type { Participant, Version } from "../model/meetup.ts";
import { found } from "./found.ts";
import { issueToken, receiptContentWith } from "./issue-token.ts";
import type { CommandEnvelope, WritePorts } from "./submit-command.ts";
import { submitCommand } from "./submit-command.ts";
import type { UseCaseResult } from "./use-case-result.ts";

export interface JoinAsk extends CommandEnvelope {
  participant: { name: string; avatar?: string; partySize?: number };
}

export interface Joined {
  participant: Participant;
  /** The only time that it is told. */
  token: string;
  version: Version;
}

export async function join(ports: WritePorts, ask: JoinAsk): Promise<UseCaseResult<Joined>> {
  const id = ports.ids.newId("p");
  const token = issueToken(ports, ask.key);
  const result = await submitCommand(ports, ask, {
    command: { kind: "join", participant: { id, ...ask.participant }, token: token.hash },
    asked: { kind: "join", participant: ask.participant },
    kept: receiptContentWith(id, token),
    answerFrom(state, kept) {
      const joined = found(participantOf(state, kept.id ?? id), participantNotFound);
      return joined.ok ? { ok: true, answer: { participant: joined.answer, token: kept.token ?? null } } : joined;
    },
  });
  if (result.kind !== "done") return result;
  const { version, answer } = result.value;
  return { kind: "done", value: { participant: answer.participant, token: token.reveal(answer.token), version } };
}
