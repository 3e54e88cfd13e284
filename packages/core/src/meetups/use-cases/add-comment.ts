import { commentNotFound } from "../../shared/refusal.ts";
import { commentOf } from "../model/lookup.ts";
import type { Comment, OptionId, Version } from "../model/meetup.ts";
import { found } from "./found.ts";
import type { CommandEnvelope, WritePorts } from "./submit-command.ts";
import { submitCommand } from "./submit-command.ts";
import type { UseCaseResult } from "./use-case-result.ts";

export interface AddCommentAsk extends CommandEnvelope {
  /** Its author is the token's. */
  comment: { text: string; optionId?: OptionId };
}

export async function addComment(
  ports: WritePorts,
  ask: AddCommentAsk,
): Promise<UseCaseResult<{ comment: Comment; version: Version }>> {
  const id = ports.ids.newId("c");
  const result = await submitCommand(ports, ask, {
    command: { kind: "addComment", comment: { id, ...ask.comment } },
    asked: { kind: "addComment", comment: ask.comment },
    kept: { id },
    answerFrom: (state, kept) => found(commentOf(state, kept.id ?? id), commentNotFound),
  });
  if (result.kind !== "done") return result;
  return { kind: "done", value: { comment: result.value.answer, version: result.value.version } };
}
