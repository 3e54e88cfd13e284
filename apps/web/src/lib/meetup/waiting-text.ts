import { bidiIsolate, type Meetup, type ParticipantId, participantOf, type WaitingPosition } from "@pintpoint/core";
import type { Messages } from "../i18n/messages.ts";

/** Why somebody waits for a place: it is full, or the next party is larger than what is left (MS12). */
export function waitingText(
  { position: place, freeSeats: free, firstWaiting: next }: WaitingPosition,
  meetup: Meetup,
  me: ParticipantId,
  text: Messages["answerState"],
): string {
  const party = participantOf(meetup, next);
  if (free === 0 || !party) return text.full(place);
  if (next === me) return text.own(free, party.partySize);
  return text.ahead(free, bidiIsolate(party.name), party.partySize, place);
}
