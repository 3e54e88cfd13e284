import { participantOf } from "../model/lookup.ts";
import type { Meetup } from "../model/meetup.ts";
import type { Identity } from "./identity.ts";

/**
 * Whether the request comes from the organiser: with the organiser link, or as the participant who joined with it. Only
 * they can use the reserved part of each limit (MS14). This gives no right.
 */
export function countsAsOrganiser(meetup: Meetup, identity: Identity): boolean {
  if (identity.kind === "participant") return participantOf(meetup, identity.id)?.organiser === true;
  return identity.kind === "organiser";
}
