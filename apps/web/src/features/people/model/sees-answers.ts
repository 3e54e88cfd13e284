import { isBlind, type Meetup, type ParticipantId, votesOf } from "@pintpoint/core";

/** Whether this device is shown the others' answers: while a meetup is blind, only who holds one is (RT12). */
export function seesAnswers(meetup: Meetup, me: ParticipantId | undefined): boolean {
  return !isBlind(meetup) || (me !== undefined && votesOf(meetup, me) !== undefined);
}
