import { noChange } from "../../change/change.ts";
import { copyJson } from "../../change/json.ts";
import { instantOf } from "../../shared/instant.ts";
import { notAllowed, refuse } from "../../shared/refusal.ts";
import type { Instant, Participant } from "../model/meetup.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import { countsAsOrganiser } from "../rights/counts-as-organiser.ts";
import { may } from "../rights/rights.ts";
import type { Join } from "./command.ts";
import { maxParticipantsForOthers, refuseTooManyAnswers, sizeOf } from "./limit-checks.ts";
import type { CommandContext, Outcome } from "./outcome.ts";
import { accepted } from "./outcome.ts";

/**
 * Possible after the decision, too: the chosen options are the guest list. The organiser may join even where joining is
 * closed (MS14).
 */
export function join({ meetup }: MeetupRecord, command: Join, context: CommandContext): Outcome {
  const { identity, now, maxParticipants } = context;
  if (!may(meetup, identity, "join")) return notAllowed("join this meetup");
  const byOrganiser = countsAsOrganiser(meetup, identity);
  if (meetup.settings.joining === "closed" && !byOrganiser)
    return refuse("joining_closed", "The organiser has closed joining.");
  const participants = sizeOf(meetup.participants);
  if (participants >= (byOrganiser ? maxParticipants : maxParticipantsForOthers(maxParticipants)))
    return refuse("meetup_full", `A meetup has at most ${maxParticipants} participants.`);
  const tooMany = refuseTooManyAnswers(participants + 1, sizeOf(meetup.slots) + sizeOf(meetup.venues));
  if (tooMany !== null) return tooMany;

  const { participant } = command;
  const change = noChange();
  change.set[`participants.${participant.id}`] = copyJson({
    ...newParticipant(participant, instantOf(now)),
    ...(identity.kind === "organiser" && { organiser: true }),
  });
  return accepted(now, change, { set: { [`tokens.${command.token}`]: participant.id }, unset: [] });
}

export function newParticipant(participant: Join["participant"], joinedAt: Instant): Participant {
  return { avatar: "", partySize: 1, ...participant, joinedAt };
}
