import type { Answers, LiveMeetup, LiveSnapshot } from "@pintpoint/client";
import type { Meetup, Vote } from "@pintpoint/core";
import { thisDevice } from "../../lib/this-device.ts";

/**
 * Used until the live client is loaded: shows the first state with stored answers applied, and queues calls for the
 * client.
 */
export function placeholderLiveMeetup(loading: Promise<LiveMeetup>, meetup: Meetup): LiveMeetup {
  let snapshot: LiveSnapshot = {
    status: "polling",
    meetup,
    version: meetup.version,
    presence: null,
    ownAnswers: {},
    queuedCommands: [],
    identity: {
      participantId: thisDevice.me(meetup.id)?.participantId ?? null,
      tokenAccepted: false,
      joining: false,
      lost: null,
      organiser: thisDevice.organiserToken(meetup.id) !== null,
    },
  };
  const listeners = new Set<() => void>();
  // As the live client will show it: it is given the same answers before it is drawn for the first time.
  const update = (answers: Answers) => {
    snapshot = withOptimisticAnswers(snapshot, answers);
    for (const listener of listeners) listener();
  };
  const whenLoaded = (act: (live: LiveMeetup) => void) => void loading.then(act);
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => snapshot,
    vote(answers) {
      update(answers);
      whenLoaded((live) => live.vote(answers));
    },
    send: async (route, request, options) => (await loading).send(route, request, options),
    setPresence: (state) => whenLoaded((live) => live.setPresence(state)),
    signIn: (me) => whenLoaded((live) => live.signIn(me)),
    signOut: () => whenLoaded((live) => live.signOut()),
    dismiss: (options) => whenLoaded((live) => live.dismiss(options)),
    close: () => undefined,
  };
}

function withOptimisticAnswers(snapshot: LiveSnapshot, answers: Answers): LiveSnapshot {
  const me = snapshot.identity.participantId;
  const { meetup } = snapshot;
  if (me === null || meetup === null) return snapshot;
  const mine: Record<string, Vote> = { ...meetup.votes[me] };
  const pending = { ...snapshot.ownAnswers };
  for (const [option, answer] of Object.entries(answers)) {
    if (answer === null) delete mine[option];
    else mine[option] = answer;
    pending[option] = { status: "saving", answer };
  }
  return { ...snapshot, meetup: { ...meetup, votes: { ...meetup.votes, [me]: mine } }, ownAnswers: pending };
}
