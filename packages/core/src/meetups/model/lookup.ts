import { ownValue } from "../../shared/own-value.ts";
import type {
  Comment,
  CommentId,
  Meetup,
  OptionId,
  Participant,
  ParticipantId,
  Slot,
  SlotId,
  Venue,
  VenueId,
  Vote,
} from "./meetup.ts";

export function participantOf(meetup: Meetup, id: ParticipantId): Participant | undefined {
  return ownValue(meetup.participants, id);
}

export function slotOf(meetup: Meetup, id: SlotId): Slot | undefined {
  return ownValue(meetup.slots, id);
}

export function venueOf(meetup: Meetup, id: VenueId): Venue | undefined {
  return ownValue(meetup.venues, id);
}

export function optionOf(meetup: Meetup, id: OptionId): Slot | Venue | undefined {
  return slotOf(meetup, id) ?? venueOf(meetup, id);
}

export function commentOf(meetup: Meetup, id: CommentId): Comment | undefined {
  return ownValue(meetup.comments, id);
}

/** One person's answers by option; absent when there are none. */
export function votesOf(meetup: Meetup, id: ParticipantId): Record<OptionId, Vote> | undefined {
  return ownValue(meetup.votes, id);
}

export function voteOf(meetup: Meetup, participantId: ParticipantId, optionId: OptionId): Vote | undefined {
  return ownValue(votesOf(meetup, participantId), optionId);
}

/** Whether the option is part of the decision. */
export function isChosen(meetup: Meetup, optionId: OptionId): boolean {
  return meetup.decision?.slotId === optionId || meetup.decision?.venueId === optionId;
}
