import { type ReactNode, useDeferredValue } from "react";
import { SessionProvider, useSession } from "./session.tsx";

/**
 * For what only shows the votes: it follows when there is time, so that a tap is drawn at once however many people take
 * part. What is inside has to be memoised, or it is drawn with its parent all the same.
 */
export function UnhurriedSession({ children }: { children: ReactNode }) {
  const session = useDeferredValue(useSession());
  return <SessionProvider session={session}>{children}</SessionProvider>;
}
