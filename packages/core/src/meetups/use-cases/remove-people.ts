import type { RemovePeople } from "../commands/command.ts";
import type { Version } from "../model/meetup.ts";
import type { CommandEnvelope, WritePorts } from "./submit-command.ts";
import { mutateSilently } from "./submit-command.ts";
import type { UseCaseResult } from "./use-case-result.ts";

export interface RemovePeopleAsk extends CommandEnvelope {
  removal: Omit<RemovePeople, "kind">;
}

/** Many at once, with what they wrote and proposed if that is asked for (MS14). */
export function removePeople(ports: WritePorts, ask: RemovePeopleAsk): Promise<UseCaseResult<{ version: Version }>> {
  return mutateSilently(ports, ask, {
    command: { kind: "removePeople", ...ask.removal },
    asked: { kind: "removePeople", removal: ask.removal },
  });
}
