import { participantOf } from "../meetup/lookup.ts";
import type { Meetup } from "../meetup/meetup.ts";
import type { Identity } from "./identity.ts";

/**
 * Whether it is the organiser who asks, by the organiser link or as the participant who joined by it: for them a part of
 * every limit is kept (MS14). It gives no right.
 */
export function countsAsOrganiser(meetup: Meetup, identity: Identity): boolean {
  if (identity.kind === "participant") return participantOf(meetup, identity.id)?.organiser === true;
  return identity.kind === "organiser";
}
