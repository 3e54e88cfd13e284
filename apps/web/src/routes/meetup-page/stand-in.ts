import type { LiveMeetup, LiveSnapshot } from "@pintpoint/client";
import type { Meetup } from "@pintpoint/core";
import { device } from "../../lib/own-device.ts";

/** Stands in while the live client is on its way: shows the first state, and hands on what is asked of it meanwhile. */
export function standIn(coming: Promise<LiveMeetup>, meetup: Meetup): LiveMeetup {
  const snapshot: LiveSnapshot = {
    status: "polling",
    meetup,
    version: meetup.version,
    presence: null,
    pending: {},
    waiting: [],
    identity: {
      participantId: device.me(meetup.id)?.participantId ?? null,
      tied: false,
      joining: false,
      lost: null,
      organiser: device.organiserToken(meetup.id) !== null,
    },
  };
  const later = (act: (live: LiveMeetup) => void) => void coming.then(act);
  return {
    subscribe: () => () => undefined,
    getSnapshot: () => snapshot,
    vote: (answers) => later((live) => live.vote(answers)),
    send: async (route, request, options) => (await coming).send(route, request, options),
    setPresence: (state) => later((live) => live.setPresence(state)),
    signIn: (me) => later((live) => live.signIn(me)),
    signOut: () => later((live) => live.signOut()),
    dismiss: (options) => later((live) => live.dismiss(options)),
    close: () => undefined,
  };
}
