import type { Version } from "../model/meetup.ts";
import { issueToken, receiptContentOfToken } from "./issue-token.ts";
import type { CommandEnvelope, WritePorts } from "./submit-command.ts";
import { submitCommand } from "./submit-command.ts";
import type { UseCaseResult } from "./use-case-result.ts";

/** A new organiser link; the old one dies everywhere, but its retry is still answered (MS14, MS7). */
export async function renewOrganiserLink(
  ports: WritePorts,
  ask: CommandEnvelope,
): Promise<UseCaseResult<{ organiserToken: string; version: Version }>> {
  const token = issueToken(ports, ask.key);
  const result = await submitCommand(ports, ask, {
    command: { kind: "renewOrganiserLink", token: token.hash },
    asked: { kind: "renewOrganiserLink" },
    kept: receiptContentOfToken(token),
    answerFrom: (_, kept) => ({ ok: true, answer: { token: kept.token ?? null } }),
  });
  if (result.kind !== "done") return result;
  const { version, answer } = result.value;
  return { kind: "done", value: { organiserToken: token.reveal(answer.token), version } };
}
