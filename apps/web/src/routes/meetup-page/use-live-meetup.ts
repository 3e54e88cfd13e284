import { claimLink, type LiveMeetup, type LiveSnapshot, parseMeetupLink } from "@pintpoint/client";
import type { MeetupId } from "@pintpoint/core";
import { useEffect, useState } from "react";
import { thisDevice } from "../../lib/this-device.ts";
import { initialState, prefetchedStateOf } from "./initial-state.ts";
import { placeholderLiveMeetup } from "./placeholder-live-meetup.ts";
import { useLiveSnapshot } from "./use-live-snapshot.ts";

/**
 * Takes the capabilities out of the address bar: what stands there ends up in screenshots and histories. They are claims
 * until the server has been asked about them (docs/spec/meetups.md, MS15).
 */
function claimLinkInAddressBar(): void {
  const link = parseMeetupLink(location.href);
  if (!link || location.hash === "") return;
  claimLink(thisDevice, link);
  history.replaceState(history.state, "", location.pathname);
}

interface Deferred {
  promise: Promise<LiveMeetup>;
  resolve(live: LiveMeetup): void;
}
function createDeferred(): Deferred {
  let arrive: Deferred["resolve"] = () => undefined;
  const live = new Promise<LiveMeetup>((resolve) => {
    arrive = resolve;
  });
  return { promise: live, resolve: arrive };
}

/** The meetup of this page, held live while the page is shown. */
export function useLiveMeetup(meetupId: MeetupId): { live: LiveMeetup | null; snapshot: LiveSnapshot | null } {
  const [deferred] = useState(createDeferred);
  const [live, setLive] = useState<LiveMeetup | null>(() => {
    const meetup = prefetchedStateOf(meetupId);
    return meetup && placeholderLiveMeetup(deferred.promise, meetup);
  });

  useEffect(() => {
    let closed = false;
    claimLinkInAddressBar();
    window.addEventListener("hashchange", claimLinkInAddressBar);
    const first = initialState(meetupId);
    const opened = Promise.all([import("./open-live.ts"), first]).then(([{ openLive }, initial]) => {
      const made = openLive(meetupId, initial);
      if (closed) made.close();
      else {
        deferred.resolve(made);
        setLive(made);
      }
      return made;
    });
    void first.then((meetup) => {
      if (meetup && !closed) setLive((already) => already ?? placeholderLiveMeetup(deferred.promise, meetup));
    });
    opened.catch((error: unknown) => {
      // Thrown where React draws, so that the error boundary offers to reload.
      setLive(() => {
        throw error;
      });
    });
    return () => {
      closed = true;
      window.removeEventListener("hashchange", claimLinkInAddressBar);
      opened.then(
        (made) => made.close(),
        () => undefined,
      );
    };
  }, [meetupId, deferred]);

  return { live, snapshot: useLiveSnapshot(live) };
}
