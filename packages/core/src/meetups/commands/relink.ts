import { noChange } from "../../change/change.ts";
import { notAllowed, participantNotFound } from "../../shared/refusal.ts";
import { participantOf, votesOf } from "../model/lookup.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import { may } from "../rights/rights.ts";
import type { Relink } from "./command.ts";
import type { CommandContext, Outcome } from "./outcome.ts";
import { accepted } from "./outcome.ts";
import { tokensOf } from "./tokens-of.ts";

/** A new personal link; the old one dies in the same write (MS10). */
export function relink({ meetup, vault }: MeetupRecord, command: Relink, { identity, now }: CommandContext): Outcome {
  const { participantId, token } = command;
  if (!may(meetup, identity, { relink: participantId })) return notAllowed("make a new link for this participant");
  if (participantOf(meetup, participantId) === undefined) return participantNotFound;

  const oldTokens = tokensOf(vault, participantId).filter((other) => other !== token);
  const change = noChange();
  // A blind meetup: with the new link the organiser could read the answers as that participant, so the participant is
  // blind until the next answer (RT12).
  const isMarkedBlind =
    meetup.settings.blind && identity.kind === "organiser" && votesOf(meetup, participantId) !== undefined;
  if (isMarkedBlind) change.set[`participants.${participantId}.blind`] = true;
  return accepted(now, change, {
    set: { [`tokens.${token}`]: participantId },
    unset: oldTokens.map((other) => `tokens.${other}`),
  });
}
