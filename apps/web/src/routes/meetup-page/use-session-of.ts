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
} from "@pintpoint/core";
import { useMemo } from "react";
import { useNow } from "../../lib/device/now.ts";
import type { Session } from "../../lib/meetup/session.tsx";
import { server } from "../../lib/server.ts";

interface SessionParts {
  live: LiveMeetup;
  snapshot: LiveSnapshot;
  meetup: Meetup;
  zone: string;
  /** A guest tapped: a name is needed before this can count. */
  onNameNeeded(answers: Record<OptionId, Vote | null>): void;
  onVoted(): void;
}

/** Everything that the parts of the page share, made of the live meetup. */
export function useSessionOf({ live, snapshot, meetup, zone, onNameNeeded, onVoted }: SessionParts): Session {
  const now = useNow();
  const { identity, pending, presence, status } = snapshot;
  return useMemo(() => {
    const me = identity.participantId === null ? null : (participantOf(meetup, identity.participantId) ?? null);
    const identities = identitiesOf(me?.id ?? null, identity.organiser);
    return {
      meetup,
      status,
      presence,
      pending,
      identity,
      me,
      zone,
      now,
      may: (right: Right) => identities.some((one) => may(meetup, one, right)),
      vote: (answers) => {
        if (!me && !identity.joining) return onNameNeeded(answers);
        onVoted();
        live.vote(answers);
      },
      send: (route, request) => live.send(route, request),
      setPresence: (state) => live.setPresence(state),
      http: server,
    };
  }, [live, meetup, status, presence, pending, identity, zone, now, onNameNeeded, onVoted]);
}

/** A device may hold more than one capability; each opens its own doors. */
function identitiesOf(me: ParticipantId | null, organiser: boolean): Identity[] {
  const identities: Identity[] = [{ kind: "guest" }];
  if (me !== null) identities.push({ kind: "participant", id: me });
  if (organiser) identities.push({ kind: "organiser" });
  return identities;
}
