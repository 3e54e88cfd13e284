import type { Meetup } from "../meetup/meetup.ts";

/** The first-level maps that tell how people voted. */
export const voteMaps = ["votes", "queue", "reconfirm"] as const;

/** What those see who have no answer while the meetup is blind (RT12): without answers, whose own there are none. */
export function blindMeetup(meetup: Meetup): Meetup {
  return { ...meetup, votes: {}, queue: {}, reconfirm: {} };
}
