import { claimLink, type LiveMeetup, type LiveSnapshot, parseMeetupLink } from "@pintpoint/client";
import type { MeetupId } from "@pintpoint/core";
import { useEffect, useState } from "react";
import { device } from "../../lib/own-device.ts";
import { firstState, stateAtHand } from "./first-state.ts";
import { standIn } from "./stand-in.ts";
import { useLiveSnapshot } from "./use-live-snapshot.ts";

/**
 * Takes the capabilities out of the address bar: what stands there ends up in screenshots and histories. They are claims
 * until the server has been asked about them (docs/spec/meetups.md, MS15).
 */
function takeLink(): void {
  const link = parseMeetupLink(location.href);
  if (!link || location.hash === "") return;
  claimLink(device, link);
  history.replaceState(history.state, "", location.pathname);
}

interface Coming {
  live: Promise<LiveMeetup>;
  arrive(live: LiveMeetup): void;
}
function coming(): Coming {
  let arrive: Coming["arrive"] = () => undefined;
  const live = new Promise<LiveMeetup>((resolve) => {
    arrive = resolve;
  });
  return { live, arrive };
}

/** The meetup of this page, held live while the page is shown. */
export function useLiveMeetup(meetupId: MeetupId): { live: LiveMeetup | null; snapshot: LiveSnapshot | null } {
  const [expected] = useState(coming);
  const [live, setLive] = useState<LiveMeetup | null>(() => {
    const meetup = stateAtHand(meetupId);
    return meetup && standIn(expected.live, meetup);
  });

  useEffect(() => {
    let closed = false;
    takeLink();
    window.addEventListener("hashchange", takeLink);
    const first = firstState(meetupId);
    const opened = Promise.all([import("./open-live.ts"), first]).then(([{ openLive }, initial]) => {
      const made = openLive(meetupId, initial);
      if (closed) made.close();
      else {
        expected.arrive(made);
        setLive(made);
      }
      return made;
    });
    void first.then((meetup) => {
      if (meetup && !closed) setLive((already) => already ?? standIn(expected.live, meetup));
    });
    opened.catch((error: unknown) => {
      // Thrown where React draws, so that the error boundary offers to reload.
      setLive(() => {
        throw error;
      });
    });
    return () => {
      closed = true;
      window.removeEventListener("hashchange", takeLink);
      opened.then(
        (made) => made.close(),
        () => undefined,
      );
    };
  }, [meetupId, expected]);

  return { live, snapshot: useLiveSnapshot(live) };
}
