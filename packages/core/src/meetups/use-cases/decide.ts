import type { SlotId, VenueId, Version } from "../model/meetup.ts";
import type { CommandEnvelope, WritePorts } from "./submit-command.ts";
import { mutateSilently } from "./submit-command.ts";
import type { UseCaseResult } from "./use-case-result.ts";

export interface DecideAsk extends CommandEnvelope {
  /** At least one of the two. */
  decision: { slotId?: SlotId; venueId?: VenueId };
}

export function decide(ports: WritePorts, ask: DecideAsk): Promise<UseCaseResult<{ version: Version }>> {
  return mutateSilently(ports, ask, {
    command: { kind: "decide", ...ask.decision },
    asked: { kind: "decide", decision: ask.decision },
  });
}
