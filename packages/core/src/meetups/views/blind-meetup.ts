import type { Meetup } from "../model/meetup.ts";

/** The first-level maps that tell how people voted. */
export const voteMaps = ["votes", "queue", "reconfirm"] as const;

/** What a viewer without an answer sees of a blind meetup (RT12): no votes, queues and reconfirms at all. */
export function blindMeetup(meetup: Meetup): Meetup {
  return { ...meetup, votes: {}, queue: {}, reconfirm: {} };
}
