import { createLiveMeetup, type LiveMeetup, type LiveSnapshot, parseMeetupLink, rememberLink } from "@pintpoint/client";
import type { MeetupId } from "@pintpoint/core";
import { useEffect, useState, useSyncExternalStore } from "react";
import { device } from "../../lib/server.ts";

/** Takes the capabilities of the address to the device, and out of the address bar (docs/spec/meetups.md, MS10). */
function pocketLink(): void {
  const link = parseMeetupLink(location.href);
  if (!link || location.hash === "") return;
  rememberLink(device, link);
  history.replaceState(history.state, "", location.pathname);
}

/** The meetup of this page, held live while the page is shown. */
export function useLiveMeetup(meetupId: MeetupId): { live: LiveMeetup | null; snapshot: LiveSnapshot | null } {
  const [live, setLive] = useState<LiveMeetup | null>(null);

  useEffect(() => {
    pocketLink();
    window.addEventListener("hashchange", pocketLink);
    const made = createLiveMeetup({ meetupId, baseUrl: "", device });
    setLive(made);
    return () => {
      window.removeEventListener("hashchange", pocketLink);
      made.close();
    };
  }, [meetupId]);

  const snapshot = useSyncExternalStore(
    (listener) => live?.subscribe(listener) ?? (() => undefined),
    () => live?.getSnapshot() ?? null,
  );
  return { live, snapshot };
}
