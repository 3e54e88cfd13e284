import type { LiveMeetup, LiveMeetupOptions } from "./live-meetup.ts";
import { LiveSession } from "./live-session.ts";

/** Begins at once: the state by GET for the first paint, then the socket. */
export function createLiveMeetup(options: LiveMeetupOptions): LiveMeetup {
  return new LiveSession(options);
}
