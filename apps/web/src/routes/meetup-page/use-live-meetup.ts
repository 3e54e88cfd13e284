import { type LiveMeetup, type LiveSnapshot, parseMeetupLink, rememberLink } from "@pintpoint/client";
import type { MeetupId } from "@pintpoint/core";
import { useEffect, useState } from "react";
import { keptLink } from "../../lib/meetup/kept-link.ts";
import { device } from "../../lib/own-device.ts";
import { firstState, stateAtHand } from "./first-state.ts";
import { standIn } from "./stand-in.ts";
import { useLiveSnapshot } from "./use-live-snapshot.ts";

/** Takes the capabilities of the address to the device, and out of the address bar (docs/spec/meetups.md, MS10). */
function pocketLink(): void {
  const link = parseMeetupLink(location.href);
  if (!link || location.hash === "") return;
  rememberLink(device, link);
  // Who came by the personal link need not be offered it.
  if (link.me) keptLink(link.meetupId).write(true);
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
    pocketLink();
    window.addEventListener("hashchange", pocketLink);
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
      window.removeEventListener("hashchange", pocketLink);
      opened.then(
        (made) => made.close(),
        () => undefined,
      );
    };
  }, [meetupId, expected]);

  return { live, snapshot: useLiveSnapshot(live) };
}
