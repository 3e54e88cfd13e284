import type { Version } from "../model/meetup.ts";
import type { CommandEnvelope, WritePorts } from "./submit-command.ts";
import { mutateSilently } from "./submit-command.ts";
import type { UseCaseResult } from "./use-case-result.ts";

/** A retry finds the meetup gone (MS4): the one mutation whose receipt is never asked for. */
export function deleteMeetup(ports: WritePorts, ask: CommandEnvelope): Promise<UseCaseResult<{ version: Version }>> {
  return mutateSilently(ports, ask, { command: { kind: "deleteMeetup" }, asked: { kind: "deleteMeetup" } });
}
