import { type ReactNode, useDeferredValue } from "react";
import { MeetupSessionProvider, useMeetupSession } from "./meetup-session.tsx";

/**
 * Provides the session by `useDeferredValue` to components that only show votes, so that a tap renders at once. Their
 * components must be memoised.
 */
export function DeferredMeetupSession({ children }: { children: ReactNode }) {
  const session = useDeferredValue(useMeetupSession());
  return <MeetupSessionProvider session={session}>{children}</MeetupSessionProvider>;
}
