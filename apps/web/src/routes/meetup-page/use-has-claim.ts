import type { MeetupId } from "@pintpoint/core";
import { useCallback, useState, useSyncExternalStore } from "react";
import { device } from "../../lib/server.ts";

/** Whether a link with a capability has been opened on this page; stays true when the server has been asked about it. */
export function useHasClaim(meetupId: MeetupId): boolean {
  const listen = useCallback((listener: () => void) => device.listen(meetupId, listener), [meetupId]);
  const claimed = useSyncExternalStore(listen, () => device.claim(meetupId) !== null);
  const [once, setOnce] = useState(false);
  if (claimed && !once) setOnce(true);
  return once;
}
