import { optionNotFound } from "../../shared/refusal.ts";
import type { NewVenue } from "../commands/command.ts";
import { venueOf } from "../model/lookup.ts";
import type { Venue, Version } from "../model/meetup.ts";
import { found } from "./found.ts";
import type { CommandEnvelope, WritePorts } from "./submit-command.ts";
import { submitCommand } from "./submit-command.ts";
import type { UseCaseResult } from "./use-case-result.ts";

export interface AddVenueAsk extends CommandEnvelope {
  venue: Omit<NewVenue, "id">;
}

export async function addVenue(
  ports: WritePorts,
  ask: AddVenueAsk,
): Promise<UseCaseResult<{ venue: Venue; version: Version }>> {
  const id = ports.ids.newId("v");
  const result = await submitCommand(ports, ask, {
    command: { kind: "addVenue", venue: { id, ...ask.venue } },
    asked: { kind: "addVenue", venue: ask.venue },
    kept: { id },
    answerFrom: (state, kept) => found(venueOf(state, kept.id ?? id), optionNotFound),
  });
  if (result.kind !== "done") return result;
  return { kind: "done", value: { venue: result.value.answer, version: result.value.version } };
}
