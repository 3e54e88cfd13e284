import { optionNotFound } from "../../shared/refusal.ts";
import type { VenueEdit } from "../commands/command.ts";
import { venueOf } from "../model/lookup.ts";
import type { Venue, VenueId, Version } from "../model/meetup.ts";
import { found } from "./found.ts";
import type { CommandEnvelope, WritePorts } from "./submit-command.ts";
import { submitCommand } from "./submit-command.ts";
import type { UseCaseResult } from "./use-case-result.ts";

export interface EditVenueAsk extends CommandEnvelope {
  venueId: VenueId;
  edit: VenueEdit;
}

export async function editVenue(
  ports: WritePorts,
  ask: EditVenueAsk,
): Promise<UseCaseResult<{ venue: Venue; version: Version }>> {
  const { venueId, edit } = ask;
  const result = await submitCommand(ports, ask, {
    command: { kind: "editVenue", venueId, edit },
    asked: { kind: "editVenue", venueId, edit },
    answerFrom: (state) => found(venueOf(state, venueId), optionNotFound),
  });
  if (result.kind !== "done") return result;
  return { kind: "done", value: { venue: result.value.answer, version: result.value.version } };
}
