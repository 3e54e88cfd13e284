import { type ErrorCode, ProblemError, type QueuedRoute } from "@pintpoint/client";
import {
  type Identity,
  type Meetup,
  may,
  type OptionId,
  type ParticipantId,
  type Right,
  type Vote,
  voteOf,
} from "@pintpoint/core";
import type { MeetupSession } from "../lib/meetup/meetup-session.tsx";

interface SentCommand {
  route: QueuedRoute;
  request: unknown;
}

interface MeetupSessionTraits
  extends Partial<Omit<MeetupSession, "meetup" | "me" | "identity" | "send" | "vote" | "may">> {
  /** Absent: a guest. */
  me?: ParticipantId;
  /** The device holds the organiser link. */
  organiser?: boolean;
  /** The server refuses every command with this code. */
  refuse?: ErrorCode;
  /** What the server's answers to commands hold beside the version. */
  answer?: Record<string, unknown>;
}

/** A meetup as one device sees it, and what it has said so far. */
export function aMeetupSession(
  meetup: Meetup,
  { me, organiser = false, refuse, answer, ...traits }: MeetupSessionTraits = {},
) {
  const sent: SentCommand[] = [];
  const voted: Record<OptionId, Vote | null>[] = [];
  const identities: Identity[] = [{ kind: "guest" }];
  if (me !== undefined) identities.push({ kind: "participant", id: me });
  if (organiser) identities.push({ kind: "organiser" });
  const session: MeetupSession = {
    meetup,
    stored: meetup,
    status: "live",
    presence: null,
    pending: {},
    identity: { participantId: me ?? null, tokenAccepted: me !== undefined, joining: false, lost: null, organiser },
    queueErrorCode: null,
    ownAnswers: {
      subscribe: () => () => undefined,
      answerTo: (option) => (me === undefined ? null : (voteOf(meetup, me, option) ?? null)),
    },
    me: me === undefined ? null : (meetup.participants[me] ?? null),
    formerParticipants: [],
    switchTo: () => undefined,
    zone: meetup.timeZone,
    now: Date.parse("2026-11-20T12:00:00Z"),
    may: (right: Right) => identities.some((identity) => may(meetup, identity, right)),
    vote: (answers) => void voted.push(answers),
    send: async (route, request) => {
      sent.push({ route, request });
      if (refuse !== undefined) throw new ProblemError({ status: 409, code: refuse });
      return JSON.parse(JSON.stringify({ version: 101, ...answer }));
    },
    setPresence: () => undefined,
    ...traits,
  };
  return { session, sent, voted };
}
