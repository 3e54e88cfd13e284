import type { ParticipantId, Version } from "../meetup/meetup.ts";
import type { Sent, WritePorts } from "./mutate.ts";
import { mutateSilently } from "./mutate.ts";
import type { UseCaseResult } from "./use-case-result.ts";

export interface LeaveAsk extends Sent {
  /** The one who leaves, or whom the organiser removes. */
  participantId: ParticipantId;
}

export function leave(ports: WritePorts, ask: LeaveAsk): Promise<UseCaseResult<{ version: Version }>> {
  const { participantId } = ask;
  return mutateSilently(ports, ask, {
    command: { kind: "leave", participantId },
    asked: { kind: "leave", participantId },
  });
}
