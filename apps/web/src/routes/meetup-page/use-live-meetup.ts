import { type LiveMeetup, type LiveSnapshot, parseMeetupLink, rememberLink } from "@pintpoint/client";
import type { Meetup, MeetupId } from "@pintpoint/core";
import { useEffect, useState, useSyncExternalStore } from "react";
import { keptLink } from "../../lib/meetup/kept-link.ts";
import { device, server } from "../../lib/server.ts";
import { standIn } from "./stand-in.ts";

/** Takes the capabilities of the address to the device, and out of the address bar (docs/spec/meetups.md, MS10). */
function pocketLink(): void {
  const link = parseMeetupLink(location.href);
  if (!link || location.hash === "") return;
  rememberLink(device, link);
  // Who came by the personal link need not be offered it.
  if (link.me) keptLink(link.meetupId).write(true);
  history.replaceState(history.state, "", location.pathname);
}

/** The state for the first paint; whatever goes wrong here is the live client's to find out and to say. */
function firstState(id: MeetupId): Promise<Meetup | undefined> {
  return server.readMeetup({ id }, { bearer: device.me(id)?.token ?? null }).then(
    ({ meetup }) => meetup,
    () => undefined,
  );
}

/** The meetup of this page, held live while the page is shown. */
export function useLiveMeetup(meetupId: MeetupId): { live: LiveMeetup | null; snapshot: LiveSnapshot | null } {
  const [live, setLive] = useState<LiveMeetup | null>(null);

  useEffect(() => {
    let closed = false;
    pocketLink();
    window.addEventListener("hashchange", pocketLink);
    const first = firstState(meetupId);
    const opened = Promise.all([import("./open-live.ts"), first]).then(([{ openLive }, initial]) => {
      const made = openLive(meetupId, initial);
      if (closed) made.close();
      else setLive(made);
      return made;
    });
    void first.then((meetup) => {
      if (meetup && !closed) setLive((already) => already ?? standIn(opened, meetup));
    });
    opened.catch((error: unknown) => {
      // Thrown where React draws, so that the error boundary offers to reload.
      setLive(() => {
        throw error;
      });
    });
    return () => {
      closed = true;
      window.removeEventListener("hashchange", pocketLink);
      opened.then(
        (made) => made.close(),
        () => undefined,
      );
    };
  }, [meetupId]);

  const snapshot = useSyncExternalStore(
    (listener) => live?.subscribe(listener) ?? (() => undefined),
    () => live?.getSnapshot() ?? null,
  );
  return { live, snapshot };
}
