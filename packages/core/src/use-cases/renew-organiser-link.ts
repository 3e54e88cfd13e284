import type { Version } from "../meetup/meetup.ts";
import { freshToken, sealedWith } from "./fresh-token.ts";
import type { Sent, WritePorts } from "./mutate.ts";
import { mutate } from "./mutate.ts";
import type { UseCaseResult } from "./use-case-result.ts";

/** A new organiser link; the old one dies everywhere, but its retry is still answered (MS14, MS7). */
export async function renewOrganiserLink(
  ports: WritePorts,
  ask: Sent,
): Promise<UseCaseResult<{ organiserToken: string; version: Version }>> {
  const token = freshToken(ports.secrets, ask.key);
  const result = await mutate(ports, ask, {
    command: { kind: "renewOrganiserLink", token: token.hash },
    asked: { kind: "renewOrganiserLink" },
    kept: sealedWith(token),
    answerFrom: (_, kept) => ({ ok: true, answer: { token: kept.token ?? null } }),
  });
  if (result.kind !== "done") return result;
  const { version, answer } = result.value;
  return { kind: "done", value: { organiserToken: token.handOut(answer.token), version } };
}
