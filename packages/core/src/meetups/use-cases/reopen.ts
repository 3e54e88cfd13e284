import type { Version } from "../model/meetup.ts";
import type { CommandEnvelope, WritePorts } from "./submit-command.ts";
import { mutateSilently } from "./submit-command.ts";
import type { UseCaseResult } from "./use-case-result.ts";

export function reopen(ports: WritePorts, ask: CommandEnvelope): Promise<UseCaseResult<{ version: Version }>> {
  return mutateSilently(ports, ask, { command: { kind: "reopen" }, asked: { kind: "reopen" } });
}
