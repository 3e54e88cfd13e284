import type { OptionId, Version } from "../model/meetup.ts";
import type { CommandEnvelope, WritePorts } from "./submit-command.ts";
import { mutateSilently } from "./submit-command.ts";
import type { UseCaseResult } from "./use-case-result.ts";

export interface RemoveOptionAsk extends CommandEnvelope {
  optionId: OptionId;
}

export function removeOption(ports: WritePorts, ask: RemoveOptionAsk): Promise<UseCaseResult<{ version: Version }>> {
  const { optionId } = ask;
  return mutateSilently(ports, ask, {
    command: { kind: "removeOption", optionId },
    asked: { kind: "removeOption", optionId },
  });
}
