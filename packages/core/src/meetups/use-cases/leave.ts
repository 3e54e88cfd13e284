import type { ParticipantId, Version } from "../model/meetup.ts";
import type { CommandEnvelope, WritePorts } from "./submit-command.ts";
import { mutateSilently } from "./submit-command.ts";
import type { UseCaseResult } from "./use-case-result.ts";

export interface LeaveAsk extends CommandEnvelope {
  /** The one who leaves, or whom the organiser removes. */
  participantId: ParticipantId;
  /** What they wrote goes, too (MS17). */
  comments?: boolean;
}

export function leave(ports: WritePorts, ask: LeaveAsk): Promise<UseCaseResult<{ version: Version }>> {
  const { participantId, comments = false } = ask;
  const left = { kind: "leave", participantId, ...(comments && { comments }) } as const;
  return mutateSilently(ports, ask, { command: left, asked: left });
}
