import { bidiIsolate, type Meetup, type ParticipantId, participantOf, type WaitingPosition } from "@pintpoint/core";
import type { Messages } from "../i18n/messages.ts";

/** Why somebody waits for a place: it is full, or the next party is larger than what is left (MS12). */
export function waitingText(
  { position, freeSeats, firstWaiting }: WaitingPosition,
  meetup: Meetup,
  me: ParticipantId,
  text: Messages["answerState"],
): string {
  const party = participantOf(meetup, firstWaiting);
  if (freeSeats === 0 || !party) return text.full(position);
  if (firstWaiting === me) return text.own(freeSeats, party.partySize);
  return text.ahead(freeSeats, bidiIsolate(party.name), party.partySize, position);
}
