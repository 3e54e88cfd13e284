import type { EditMeetup } from "../commands/command.ts";
import type { Version } from "../model/meetup.ts";
import type { CommandEnvelope, WritePorts } from "./submit-command.ts";
import { mutateSilently } from "./submit-command.ts";
import type { UseCaseResult } from "./use-case-result.ts";

export interface EditMeetupAsk extends CommandEnvelope {
  edit: Omit<EditMeetup, "kind">;
}

export function editMeetup(ports: WritePorts, ask: EditMeetupAsk): Promise<UseCaseResult<{ version: Version }>> {
  return mutateSilently(ports, ask, {
    command: { kind: "editMeetup", ...ask.edit },
    asked: { kind: "editMeetup", edit: ask.edit },
  });
}
