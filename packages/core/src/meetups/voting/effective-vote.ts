import { hasOwnKey, ownValue } from "../../shared/own-value.ts";
import { voteOf } from "../model/lookup.ts";
import type { Meetup, OptionId, ParticipantId, Vote } from "../model/meetup.ts";

/** A vote as it counts now: a yes to a slot that has moved counts as maybe until it is given again (MS9). */
export function effectiveVote(meetup: Meetup, participantId: ParticipantId, optionId: OptionId): Vote | undefined {
  return effectiveVoteOf(meetup, participantId, optionId, voteOf(meetup, participantId, optionId));
}

/** The same for a vote that is already at hand. */
export function effectiveVoteOf(
  meetup: Meetup,
  participantId: ParticipantId,
  optionId: OptionId,
  vote: Vote | undefined,
): Vote | undefined {
  return vote === "yes" && needsReconfirmation(meetup, participantId, optionId) ? "maybe" : vote;
}

/** Whether the slot has moved since the person answered it (MS9). */
export function needsReconfirmation(meetup: Meetup, participantId: ParticipantId, optionId: OptionId): boolean {
  return hasOwnKey(ownValue(meetup.reconfirm, optionId), participantId);
}
