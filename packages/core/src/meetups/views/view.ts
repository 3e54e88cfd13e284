import { participantOf, votesOf } from "../model/lookup.ts";
import type { Meetup } from "../model/meetup.ts";
import type { Identity } from "../rights/identity.ts";

/** `blind` leaves out how people voted (RT12). */
export type View = "full" | "blind";

/** Whether there are two views at all: only until the decision (RT12). */
export function isBlind(meetup: Pick<Meetup, "status" | "settings">): boolean {
  return meetup.settings.blind && meetup.status === "open";
}

/**
 * `full` for participants who have answered. `blind` for everybody else, the organiser included, and for a participant
 * with a new link from the organiser until the next answer (RT12).
 */
export function viewOf(meetup: Meetup, identity: Identity): View {
  if (!isBlind(meetup)) return "full";
  if (identity.kind !== "participant" || votesOf(meetup, identity.id) === undefined) return "blind";
  return participantOf(meetup, identity.id)?.blind ? "blind" : "full";
}
