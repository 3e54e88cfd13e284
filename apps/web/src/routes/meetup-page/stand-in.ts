import type { Answers, LiveMeetup, LiveSnapshot } from "@pintpoint/client";
import type { Meetup, Vote } from "@pintpoint/core";
import { device } from "../../lib/own-device.ts";

/**
 * Stands in while the live client is on its way: shows the first state with one's own answers drawn over it, and hands on
 * what is asked of it meanwhile.
 */
export function standIn(coming: Promise<LiveMeetup>, meetup: Meetup): LiveMeetup {
  let snapshot: LiveSnapshot = {
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
  const listeners = new Set<() => void>();
  // As the live client will show it: it is given the same answers before it is drawn for the first time.
  const draw = (answers: Answers) => {
    snapshot = withAnswers(snapshot, answers);
    for (const listener of listeners) listener();
  };
  const later = (act: (live: LiveMeetup) => void) => void coming.then(act);
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => snapshot,
    vote(answers) {
      draw(answers);
      later((live) => live.vote(answers));
    },
    send: async (route, request, options) => (await coming).send(route, request, options),
    setPresence: (state) => later((live) => live.setPresence(state)),
    signIn: (me) => later((live) => live.signIn(me)),
    signOut: () => later((live) => live.signOut()),
    dismiss: (options) => later((live) => live.dismiss(options)),
    close: () => undefined,
  };
}

function withAnswers(snapshot: LiveSnapshot, answers: Answers): LiveSnapshot {
  const me = snapshot.identity.participantId;
  const { meetup } = snapshot;
  if (me === null || meetup === null) return snapshot;
  const mine: Record<string, Vote> = { ...meetup.votes[me] };
  const pending = { ...snapshot.pending };
  for (const [option, answer] of Object.entries(answers)) {
    if (answer === null) delete mine[option];
    else mine[option] = answer;
    pending[option] = { status: "saving", answer };
  }
  return { ...snapshot, meetup: { ...meetup, votes: { ...meetup.votes, [me]: mine } }, pending };
}
