import type { LiveMeetup, LiveSnapshot } from "@pintpoint/client";
import {
  type Identity,
  type Meetup,
  may,
  type OptionId,
  type ParticipantId,
  participantOf,
  type Right,
  type Vote,
  voteOf,
} from "@pintpoint/core";
import { useCallback, useMemo } from "react";
import { useServerNow } from "../../lib/device/now.ts";
import type { MeetupSession, OwnAnswerStore } from "../../lib/meetup/meetup-session.tsx";
import { thisDevice } from "../../lib/this-device.ts";

interface LiveMeetupSessionOptions {
  live: LiveMeetup;
  snapshot: LiveSnapshot;
  meetup: Meetup;
  zone: string;
  unknownZone: string | undefined;
  /** A guest tapped: a name is needed before this can count. */
  onNameNeeded(answers: Record<OptionId, Vote | null>): void;
  onVoted(): void;
}

/** Everything that the parts of the page share, made of the live meetup. */
export function useLiveMeetupSession({
  live,
  snapshot,
  meetup,
  zone,
  unknownZone,
  onNameNeeded,
  onVoted,
}: LiveMeetupSessionOptions): MeetupSession {
  // Until the server's time is known, use the state's: a wrong device clock must not close voting.
  const now = useServerNow() ?? Date.parse(meetup.updatedAt);
  const stored = snapshot.meetup ?? meetup;
  const { identity, ownAnswers: pending, presence, status, queuedCommands } = snapshot;
  const queueErrorCode = queuedCommands.find((command) => command.delayReason !== null)?.delayReason ?? null;
  const ownAnswers = useMemo(() => ownAnswerStoreOf(live), [live]);
  const vote = useCallback(
    (answers: Record<OptionId, Vote | null>) => {
      // As it is now: the page may be a frame behind.
      const { meetup: current, identity: mine } = live.getSnapshot();
      const known = mine.participantId !== null && current !== null && participantOf(current, mine.participantId);
      if (!known && !mine.joining) return onNameNeeded(answers);
      onVoted();
      live.vote(answers);
    },
    [live, onNameNeeded, onVoted],
  );
  return useMemo(() => {
    const me = identity.participantId === null ? null : (participantOf(meetup, identity.participantId) ?? null);
    const identities = identitiesOf(me?.id ?? null, identity.organiser);
    return {
      meetup,
      stored,
      status,
      presence,
      pending,
      identity,
      queueErrorCode,
      ownAnswers,
      me,
      formerParticipants: thisDevice
        .earlier(meetup.id)
        .flatMap(({ participantId }) => participantOf(meetup, participantId) ?? []),
      switchTo: (person) => {
        const mine = thisDevice.earlier(meetup.id).find(({ participantId }) => participantId === person);
        if (mine) live.signIn(mine);
      },
      zone,
      ...(unknownZone !== undefined && { unknownZone }),
      now,
      may: (right: Right) => identities.some((one) => may(meetup, one, right)),
      vote,
      send: (route, request, options) => live.send(route, request, options),
      setPresence: (state) => live.setPresence(state),
    };
  }, [
    live,
    meetup,
    stored,
    status,
    presence,
    pending,
    identity,
    queueErrorCode,
    zone,
    unknownZone,
    now,
    ownAnswers,
    vote,
  ]);
}

function ownAnswerStoreOf(live: LiveMeetup): OwnAnswerStore {
  return {
    subscribe: (listener) => live.subscribe(listener),
    answerTo: (option) => {
      const { meetup, identity } = live.getSnapshot();
      const me = identity.participantId;
      if (meetup === null || me === null || !participantOf(meetup, me)) return null;
      return voteOf(meetup, me, option) ?? null;
    },
  };
}

/** A device may hold several tokens; a command uses the one that permits it. */
function identitiesOf(me: ParticipantId | null, organiser: boolean): Identity[] {
  const identities: Identity[] = [{ kind: "guest" }];
  if (me !== null) identities.push({ kind: "participant", id: me });
  if (organiser) identities.push({ kind: "organiser" });
  return identities;
}
