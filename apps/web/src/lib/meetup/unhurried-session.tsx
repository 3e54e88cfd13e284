import { type ReactNode, useDeferredValue } from "react";
import { MeetupSessionProvider, useMeetupSession } from "./session.tsx";

/**
 * For what only shows the votes: it follows when there is time, so that a tap is drawn at once however many people take
 * part. What is inside has to be memoised, or it is drawn with its parent all the same.
 */
export function DeferredMeetupSession({ children }: { children: ReactNode }) {
  const session = useDeferredValue(useMeetupSession());
  return <MeetupSessionProvider session={session}>{children}</MeetupSessionProvider>;
}
