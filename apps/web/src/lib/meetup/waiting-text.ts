import { isolate, type Meetup, type ParticipantId, participantOf, type Wait } from "@pintpoint/core";
import type { Messages } from "../i18n/load-catalogue.ts";

/** Why somebody waits for a place: it is full, or the next party is larger than what is left (MS12). */
export function waitingText(
  { place, free, next }: Wait,
  meetup: Meetup,
  me: ParticipantId,
  { waiting }: Messages["voting"],
): string {
  const party = participantOf(meetup, next);
  if (free === 0 || !party) return waiting.full(place);
  if (next === me) return waiting.own(free, party.partySize);
  return waiting.ahead(free, isolate(party.name), party.partySize, place);
}
