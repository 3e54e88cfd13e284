import { type Meetup, type ParticipantId, viewOf } from "@pintpoint/core";

/** Whether this device is shown the others' answers: while a meetup is blind, only who holds one is (RT12). */
export function seesAnswers(meetup: Meetup, me: ParticipantId | undefined): boolean {
  return viewOf(meetup, me === undefined ? { kind: "guest" } : { kind: "participant", id: me }) === "full";
}
