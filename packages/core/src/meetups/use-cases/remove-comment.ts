import type { CommentId, Version } from "../model/meetup.ts";
import type { CommandEnvelope, WritePorts } from "./submit-command.ts";
import { mutateSilently } from "./submit-command.ts";
import type { UseCaseResult } from "./use-case-result.ts";

export interface RemoveCommentAsk extends CommandEnvelope {
  commentId: CommentId;
}

export function removeComment(ports: WritePorts, ask: RemoveCommentAsk): Promise<UseCaseResult<{ version: Version }>> {
  const { commentId } = ask;
  return mutateSilently(ports, ask, {
    command: { kind: "removeComment", commentId },
    asked: { kind: "removeComment", commentId },
  });
}
