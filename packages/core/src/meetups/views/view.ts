import { participantOf, votesOf } from "../model/lookup.ts";
import type { Meetup } from "../model/meetup.ts";
import type { Identity } from "../rights/identity.ts";

export const views = ["full", "blind"] as const;

/** `blind` leaves out how people voted (RT12). */
export type View = (typeof views)[number];

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

/** The first-level maps that tell how people voted. */
export const voteMaps = ["votes", "queue", "reconfirm"] as const;

/** What a viewer without an answer sees of a blind meetup (RT12): no votes, queues and reconfirms at all. */
export function blindMeetup(meetup: Meetup): Meetup {
  return { ...meetup, votes: {}, queue: {}, reconfirm: {} };
}
